import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from './main';

let folder: string;
let out: string;
const edition = (codeList: string[], required: boolean) => ({
  ...{ name: 'D', version: '1.0' },
  schemas: [{ name: 'donor', fields: [{ name: 'sex', valueType: 'string', restrictions: { codeList, ...(required && { required }) } }] }],
});
const run = (...args: string[]) => main(['dictionary', 'diff', ...args], folder);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diff-'));
  out = '';
  const keep = (text: unknown) => (out += String(text)) !== '';
  jest.spyOn(process.stdout, 'write').mockImplementation(keep);
  jest.spyOn(process.stderr, 'write').mockImplementation(keep);
  await writeFile(join(folder, 'a.json'), JSON.stringify(edition(['Female', 'Male'], false)));
  await writeFile(join(folder, 'b.json'), JSON.stringify(edition(['Female', 'Male', 'Other'], true)));
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

describe('cqdg dictionary diff', () => {
  it('tells each change at its place, and ends with 1 where one may refuse what was valid', async () => {
    expect(await run('a.json', 'b.json')).toBe(1);
    expect(out).toContain('donor.sex\n  ✗ Devient obligatoire\n  + Valeurs permises ajoutées\n    + Other\n');
    expect(out).toContain('a.json → b.json\u00a0: 1\u00a0rupture, 1\u00a0élargissement');
  });

  it('ends with 0 where all that was valid stays so', async () => {
    expect(await run('b.json', 'a.json', '--lang', 'en')).toBe(1);
    expect(await run('1.7', '1.7', '--lang', 'en')).toBe(0);
    expect(out).toContain('1.7 → 1.7: no change');
  });

  it('gives both sides as JSON', async () => {
    await run('a.json', 'b.json', '--json');
    expect(JSON.parse(out).changes[1]).toMatchObject({
      kind: 'added',
      part: 'codes',
      impact: 'widening',
      before: null,
      after: { en: 'Other' },
    });
  });

  it('asks for two', async () => expect(await run('a.json')).toBe(2));
});
