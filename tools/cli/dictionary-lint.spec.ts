import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LintFinding } from '@cqdg/dictionary';
import { main } from './main';

const published = join(__dirname, '../../../shared/reference/cqdg-dictionary/en-1.6.json');
let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'cqdg-lint-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('cqdg dictionary lint', () => {
  it('finds nothing to mend in the edition 1.7 and exits 0', async () => {
    const { code, out } = await run('lint', '1.7', '--lang', 'fr');
    expect(out.split('\n').at(-2)).toMatch(/^1\.7\u00a0: rien à corriger(, \d+\u00a0informations?)?$/);
    expect(code).toBe(0);
  });

  it('groups the findings of a file by field, in the language asked for, and exits 1', async () => {
    writeFileSync(
      join(folder, 'd.json'),
      JSON.stringify({ name: 'd', version: '1', schemas: [{ name: 't', fields: [{ name: 'f', valueType: 'text' }] }] }),
    );
    const { code, out } = await run('lint', 'd.json', '--lang', 'en');
    expect(out).toContain('Dictionary\n  ✗ The version "1" is not of the form major.minor, such as 1.7.\n    format.version  /version\n');
    expect(out).toContain('t.f\n  ✗ "text" is not one of the choices: string, integer, number, boolean.\n');
    expect(out).toMatch(/\nd\.json: 2 errors, 2 warnings\n$/);
    expect(code).toBe(1);
  });

  it('gives the same to programs with --json', async () => {
    const { code, out } = await run('lint', 'd.json', '--json');
    const json = JSON.parse(out) as { clean: boolean; errors: number; findings: LintFinding[] };
    expect(json).toMatchObject({ clean: false, dictionary: 'd.json', errors: 2, warnings: 2, infos: 0 });
    expect(json.findings.find((finding) => finding.code === 'format.choice')).toMatchObject({
      schema: 't',
      field: 'f',
      path: '/schemas/0/fields/0/valueType',
    });
    expect(code).toBe(1);
  });

  it.each([
    ['no file', ['lint'], /name one file or one version/],
    ['a file that is not there', ['lint', 'nowhere.json'], /nowhere\.json cannot be read, and is no version \(1\.7/],
    ['a language that we do not have', ['lint', '1.7', '--lang', 'de'], /--lang is fr or en/],
    ['an unknown option', ['lint', '1.7', '--fix'], /--fix/],
    ['an unknown command', ['compare'], /unknown command "compare"/],
  ])('says what is wrong with a call that has %s, and exits 2', async (_, args, expected) => {
    const { code, err } = await run(...args);
    expect(err).toMatch(expected);
    expect(code).toBe(2);
  });

  it('says that a file is not JSON', async () => {
    writeFileSync(join(folder, 'broken.json'), '{"name":');
    expect(await run('lint', 'broken.json')).toMatchObject({ code: 2, err: expect.stringMatching(/broken\.json is not JSON/) as string });
  });

  it('names the defects of the published 1.6 with their fields', async () => {
    if (!existsSync(published)) return void console.log('skipped: the published dictionary is not beside this project');
    const { code, out } = await run('lint', published, '--lang', 'fr');
    for (const field of [
      'biospecimen.cancer_biospecimen_type',
      'treatment.treatment_start_date',
      'follow_up.submitter_diagnosis_id',
      'family.submitter_family_id',
    ]) {
      expect(out).toContain(`\n${field}\n`);
    }
    expect(code).toBe(1);
  });
});

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((written.out += String(text)), true));
  const err = jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((written.err += String(text)), true));
  try {
    return { code: await main(['dictionary', ...args], folder), ...written };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}
