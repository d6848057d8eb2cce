import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';

const root = join(__dirname, '../..');
const published = join(root, '../shared/data/published-cases');
const participants = 'study_id\tsubmitter_participant_id\tsex\tvital_status\nST1\tP1\tFemale\tAlive\nST1\tP2\tHomme\tAlive\n';

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

function cqdg(cwd: string, ...args: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'tools/cqdg.mjs'), ...args], { cwd, env: { ...process.env, INIT_CWD: cwd } });
    const ended: Ended = { code: null, out: '', err: '' };
    child.stdout.on('data', (part: Buffer) => (ended.out += part.toString()));
    child.stderr.on('data', (part: Buffer) => (ended.err += part.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ended, code }));
  });
}

describe('cqdg check', () => {
  let dir: string;
  beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'cqdg-check-'))));
  afterEach(() => rm(dir, { recursive: true }));

  it('tells each finding with its row, value and proposal, and ends with 1', async () => {
    await writeFile(join(dir, 'participant.tsv'), participants);
    const { code, out } = await cqdg(dir, 'check', 'participant.tsv', '--lang', 'en');
    expect(out).toContain('participant.sex — ');
    expect(out.replaceAll('\u00a0', ' ')).toContain('row 3: “Homme” → “Male” (P2)');
    expect(out).toContain('Registration not checked');
    expect(out).not.toContain('\u001b');
    expect(code).toBe(1);
  });

  it('lets no file give orders to the terminal', async () => {
    await writeFile(join(dir, 'participant.tsv'), participants.replace('Homme', '\u001b[2J\u202emoh'));
    const { out } = await cqdg(dir, 'check', 'participant.tsv', '--lang', 'en');
    expect(out).toContain('·[2J·moh');
    expect(out).not.toMatch(/[\u001b\u202e]/);
  });

  it('writes French unless told otherwise', async () => {
    await writeFile(join(dir, 'participant.tsv'), participants);
    const { out } = await cqdg(dir, 'check', '.');
    expect(out.replaceAll('\u00a0', ' ')).toContain('ligne 3 : « Homme » → « Male »');
  });

  it('tells what codes mean, in the language asked for', async () => {
    const rows = [
      ['study_id', 'submitter_participant_id', 'submitter_biospecimen_id', 'biospecimen_tissue_source', 'tumor_normal_designation'],
      ['ST1', 'P1', 'B1', 'NCIT:C0', 'Normal'],
    ];
    await writeFile(join(dir, 'biospecimen.tsv'), rows.map((cells) => `${cells.join('\t')}\n`).join(''));
    expect((await cqdg(dir, 'check', '.')).out).toContain('NCIT:C12434 (Sang)');
    expect((await cqdg(dir, 'check', '.', '--lang', 'en')).out).toContain('NCIT:C12434 (Blood)');
  });

  it('tells how complete the participants are', async () => {
    await writeFile(join(dir, 'participant.tsv'), participants);
    const { out } = await cqdg(dir, 'check', '.', '--lang', 'en');
    expect(out.replaceAll('\u00a0', ' ')).toContain(
      'Completeness: 66% of the core fields asked for, over 2 participants (participant 66%).',
    );
  });

  it('prints one JSON object and nothing else with --json', async () => {
    await writeFile(join(dir, 'participant_v1.7.tsv'), participants);
    const { code, out, err } = await cqdg(dir, 'check', dir, '--json');
    expect(JSON.parse(out)).toEqual({
      valid: false,
      dictionary: '1.7',
      tables: [{ table: 'participant', file: 'participant_v1.7.tsv', rows: 2, errors: 1, warnings: 0 }],
      findings: { total: 4, byCode: { 'file.missing_table': 3, 'value.not_in_list': 1 } },
      completeness: expect.objectContaining({ participants: 2, mean: 2 / 3 }) as object,
      elapsedMs: expect.any(Number) as number,
    });
    expect(JSON.parse(out).completeness).not.toHaveProperty('map');
    expect(err).toBe('');
    expect(code).toBe(1);
  });

  it('takes a dictionary from a file, and finds a valid folder valid', async () => {
    const fields = [{ name: 'id', valueType: 'string', restrictions: { required: true } }];
    await writeFile(join(dir, 'own.json'), JSON.stringify({ name: 'Own', version: '2.0', schemas: [{ name: 'thing', fields }] }));
    await mkdir(join(dir, 'data'));
    await writeFile(join(dir, 'data/thing.tsv'), 'id\na\n');
    const { code, out } = await cqdg(dir, 'check', 'data', '--dictionary', 'own.json', '--json');
    expect(JSON.parse(out)).toMatchObject({ valid: true, dictionary: '2.0', tables: [{ table: 'thing', rows: 1 }] });
    expect(code).toBe(0);
  });

  it('takes the registration file of the folder as what is registered', async () => {
    await writeFile(join(dir, 'participant.tsv'), participants);
    const samples = ['study_id', 'submitter_participant_id', 'submitter_biospecimen_id', 'submitter_sample_id', 'sample_type'];
    await writeFile(join(dir, 'sample-registration.tsv'), `${samples.join('\t')}\nST1\tP1\tB1\tS1\tNCIT:C449\n`);
    const { out } = await cqdg(dir, 'check', '.', '--json');
    const report = JSON.parse(out) as { tables: { table: string }[]; findings: { byCode: Record<string, number> } };
    expect(report.findings.byCode).toMatchObject({ 'reference.participant_not_registered': 1 });
    expect(report.tables.map(({ table }) => table)).toEqual(['sample_registration', 'participant']);
  });

  it('finds in a workbook what it finds in the TSV', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('participant');
    for (const line of participants.trim().split('\n')) sheet.addRow(line.split('\t'));
    await workbook.xlsx.writeFile(join(dir, 'mine.xlsx'));
    const { out } = await cqdg(dir, 'check', 'mine.xlsx', '--json');
    expect(JSON.parse(out)).toMatchObject({
      tables: [{ table: 'participant', file: 'mine.xlsx › participant', rows: 2, errors: 1 }],
      findings: { byCode: { 'value.not_in_list': 1 } },
    });
  });

  it('refuses a CSV and two files for one table, and passes over what is no table in a folder', async () => {
    await writeFile(join(dir, 'participant.tsv'), participants);
    await writeFile(join(dir, 'participant-copy.tsv'), participants);
    await writeFile(join(dir, 'diagnosis.csv'), 'a,b\n');
    await writeFile(join(dir, 'README.md'), 'Read me');
    const { out } = await cqdg(dir, 'check', '.', '--json');
    const { findings } = JSON.parse(out) as { findings: { byCode: Record<string, number> } };
    expect(findings.byCode).toMatchObject({ 'file.duplicate_table': 1, 'file.type': 1 });
    expect(findings.byCode).not.toHaveProperty('file.name_unknown');
  });

  it.each([
    [['check'], 'no folder'],
    [['check', 'nowhere'], 'nowhere'],
    [['check', '.', '--lang', 'de'], '--lang'],
    [['check', '.', '--dictionary', '9.9'], '9.9'],
    [['check', '.', '--wrong'], '--wrong'],
    [['chek'], 'chek'],
  ])('ends with 2 and says why for %j', async (args, why) => {
    const { code, out, err } = await cqdg(dir, ...args);
    expect(err).toContain(why);
    expect(out).toBe('');
    expect(code).toBe(2);
  });
});

const shared = existsSync(published) ? describe : describe.skip;
if (shared === describe.skip) console.log('The published cases are not beside the project: their check is skipped.');

shared('cqdg check on the published cases', () => {
  it('finds 52,976 rows in 7 tables and the 2,000 codes that are not MONDO, within 3 s', async () => {
    const { code, out } = await cqdg(root, 'check', published, '--json');
    const report = JSON.parse(out) as { tables: { table: string; rows: number; errors: number }[]; findings: object; elapsedMs: number };
    expect(report.tables).toHaveLength(7);
    expect(report.tables.reduce((sum, { rows }) => sum + rows, 0)).toBe(52_976);
    expect(report.findings).toEqual({ total: 2000, byCode: { 'value.pattern': 2000 } });
    expect(report.tables.find(({ table }) => table === 'diagnosis')?.errors).toBe(2000);
    expect(report.elapsedMs).toBeLessThan(3000);
    expect(code).toBe(1);
  });

  it('is valid without the diagnoses', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'cqdg-check-'));
    for (const name of await readdir(published)) if (name !== 'diagnosis.tsv') await copyFile(join(published, name), join(dir, name));
    const { code, out } = await cqdg(dir, 'check', '.', '--json');
    await rm(dir, { recursive: true });
    expect(JSON.parse(out)).toMatchObject({ valid: true, findings: { total: 0 } });
    expect(code).toBe(0);
  });
});
