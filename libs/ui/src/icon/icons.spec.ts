import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { icons } from './icons';

const folder = join(dirname(require.resolve('@material-symbols/svg-400/package.json')), 'rounded');

describe('the icons of the apps', () => {
  it.each(Object.entries(icons))('%s is the symbol of the installed package', (name, path) => {
    expect(readFileSync(join(folder, `${name}.svg`), 'utf8')).toContain(`d="${path}"`);
  });
});
