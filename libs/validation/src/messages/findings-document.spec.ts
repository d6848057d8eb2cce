import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeInfo, findingCodes, type FindingCode } from '../codes';
import { exampleOf } from './testing/examples';
import { findingsDocument } from './testing/findings-document';

const codes = Object.keys(findingCodes) as FindingCode[];
const committed = join(__dirname, '../../../../docs/findings.md');

describe('docs/findings.md', () => {
  it('is what the sentences give (if not: node tools/build/findings-document.mjs)', () => {
    expect(existsSync(committed) && readFileSync(committed, 'utf8')).toBe(findingsDocument());
  });

  it.each(codes)('has an entry for %s', (code) => {
    expect(findingsDocument()).toContain(`### \`${code}\``);
  });

  it.each(codes)('takes its example from parameters that the code has: %s', (code) => {
    const { params = [], optional = [] } = codeInfo(code) ?? {};
    const given = Object.keys(exampleOf(code).params);
    expect(given).toEqual(expect.arrayContaining([...params]));
    expect([...params, ...optional]).toEqual(expect.arrayContaining(given));
  });
});
