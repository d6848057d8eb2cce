import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const page = readFileSync(join(root, 'docs/hostile-inputs.md'), 'utf8');
const named = [...page.matchAll(/`([\w./-]+\.ts)`: “([^”]+)”/g)].map(([, file = '', test = '']) => ({ file, test }));

describe('docs/hostile-inputs.md', () => {
  it('names a test on every line', () => {
    const lines = page.split('\n').filter((line) => line.startsWith('| ') && !/^\| (input|-)/.test(line));
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.filter((line) => !/\.ts`: “/.test(line))).toEqual([]);
  });

  it('names tests that are there', () => {
    const missing = named.filter(
      ({ file, test }) => !existsSync(join(root, file)) || !readFileSync(join(root, file), 'utf8').includes(test),
    );
    expect(missing).toEqual([]);
  });

  it('names codes that are there', () => {
    const findings = readFileSync(join(root, 'docs/findings.md'), 'utf8');
    const problems = readFileSync(join(root, 'apps/api/src/platform/errors/platform.problems.ts'), 'utf8');
    const codes = [...page.matchAll(/`((?:file|header|row|value|body|input)\.[a-z_]+)`/g)].map(([, code = '']) => code);
    expect(codes.filter((code) => !findings.includes(`\`${code}\``) && !problems.includes(`'${code}'`))).toEqual([]);
  });
});
