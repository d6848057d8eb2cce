import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Notice } from '../src/notifications/notice.entity';
import { startTestApp, type TestApp } from './harness';
import { makeStudy } from './people';
import { type Depositor, depositor, openssh, startSftp, type TestSftp } from './sftp';
import { goodFiles, tsv, until, Workspace } from './submissions';

let t: TestApp;
let server: TestSftp;
beforeAll(async () => {
  t = await startTestApp();
  await t.startWorker();
  server = await startSftp(t);
});
afterAll(async () => {
  await server.close();
  await t.close();
});

const samples = (code: string, participants: string[], wrong = '') =>
  tsv(
    ['study_id', 'submitter_participant_id', 'submitter_biospecimen_id', 'submitter_sample_id', 'sample_type'],
    ...participants.map((one) => [code, one, `B-${one}`, `S-${one}`, wrong || 'NCIT:C449']),
  );
const names = async (who: Depositor, folder: string) => {
  const { out } = await openssh(who, server, `ls -1 ${folder}`);
  return out
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('sftp>'))
    .map((line) => line.replace(/^.*\//, '').trim());
};
/** The newest report whose name begins so. */
const report = async (who: Depositor, begin: string): Promise<string> => {
  const found = await until(
    async () => (await names(who, '/reports')).filter((name) => name.startsWith(begin) && name.endsWith('.txt')),
    (list) => list.length > 0,
    60,
  );
  const name = found.sort().at(-1) ?? '';
  await openssh(who, server, `get "/reports/${name}" report.txt`);
  return readFile(join(who.home, 'report.txt'), 'utf8');
};
const put = async (who: Depositor, name: string, content: string, folder: string) => {
  await writeFile(join(who.home, name), content);
  return openssh(who, server, `put ${name} ${folder}/`);
};

describe('a study that works by SFTP', () => {
  it('puts a registration with errors, reads the report, mends, puts again, and signs in the page', async () => {
    const study = await makeStudy(t);
    const who = await depositor(t, study);
    const page = new Workspace(who.browser, study);
    const people = ['P1', 'P2'];

    expect((await names(who, '/')).sort()).toEqual(['clinical', 'molecular', 'registration', 'reports', 'templates']);
    expect(await put(who, 'sample_registration.tsv', samples(study.code, people, 'NCIT:XYZ'), '/registration')).toMatchObject({ code: 0 });
    const first = await report(who, 'inscription-0001');
    expect(first).toContain('À CORRIGER');
    expect(first).toContain('NCIT:XYZ');
    expect((await page.draftChecked()).draft).toMatchObject({ fileName: 'sample_registration.tsv', ready: false });

    await put(who, 'sample_registration.tsv', samples(study.code, people), '/registration');
    expect(await report(who, 'inscription-0002')).toContain('RÉUSSIE');
    const draft = (await page.draftChecked()).draft;
    await who.browser.post(`${page.base}/registration/commit`, { draft: draft?.id }).expect(200);

    const files = goodFiles(study, people);
    const broken = { ...files, 'participant.tsv': (files['participant.tsv'] ?? '').replace('Female', 'F') };
    await mkdir(join(who.home, 'clinical'));
    for (const [name, content] of Object.entries(broken)) await writeFile(join(who.home, 'clinical', name), content);
    expect(await openssh(who, server, 'put clinical/* /clinical/')).toMatchObject({ code: 0 });
    const clinical = await report(who, 'clinique-');
    expect(clinical).toMatch(/participant\.sex/);
    expect(clinical).toContain('proposition');
    const seen = await until(
      () => page.submission(),
      ({ state }) => state === 'invalid',
    );
    expect(
      seen.tables
        .filter(({ file }) => file)
        .map(({ table }) => table)
        .sort(),
    ).toEqual(['biospecimen', 'participant', 'phenotype', 'study']);

    await put(who, 'participant.tsv', files['participant.tsv'] ?? '', '/clinical');
    const valid = await until(
      () => page.submission(),
      ({ state }) => state === 'valid',
    );
    const statement = await page.statement();
    const signature = { password: 'cinq bouleaux jaunes', runId: valid.run?.id, language: 'fr', statement, agreed: true };
    await who.browser.post(`${page.base}/submission/sign`, signature).expect(200);

    const late = await put(who, 'participant.tsv', files['participant.tsv'] ?? '', '/clinical');
    expect(late.code).not.toBe(0);
    expect(late.err).toMatch(/Permission denied/);
    await openssh(who, server, 'get /reports/etat.txt');
    expect(await readFile(join(who.home, 'etat.txt'), 'utf8')).toContain('lecture seule, car la révision est signée');
    await openssh(who, server, 'get /clinical/participant.tsv back.tsv');
    expect(await readFile(join(who.home, 'back.tsv'), 'utf8')).toBe(files['participant.tsv']);
    await who.remove();
  });

  it('checks many tables once, after the last', async () => {
    const study = await makeStudy(t);
    const who = await depositor(t, study);
    const page = new Workspace(who.browser, study);
    const slow = await startSftp(t, { sftpCheckSeconds: 2 });
    try {
      for (const [name, content] of Object.entries(goodFiles(study))) await writeFile(join(who.home, name), content);
      await openssh(who, slow, 'put *.tsv /clinical/');
      const view = await until(
        () => page.submission(),
        ({ state }) => state === 'invalid' || state === 'valid',
      );
      expect(view.run?.number).toBe(1);
    } finally {
      await slow.close();
      await who.remove();
    }
  });

  it('reads why a file was refused, and keeps what was there', async () => {
    const study = await makeStudy(t);
    const who = await depositor(t, study);
    const page = new Workspace(who.browser, study);
    await put(who, 'participant.tsv', goodFiles(study)['participant.tsv'] ?? '', '/clinical');
    const refused = await put(who, 'participant.tsv', '\0\u0001\u0002 binary', '/clinical');
    expect(refused.code).not.toBe(0);
    const [name = ''] = (await names(who, '/reports')).filter((one) => one.startsWith('refus-'));
    expect(name).toMatch(/^refus-\d{8}-\d{6}-participant\.tsv\.txt$/);
    await openssh(who, server, `get /reports/${name} why.txt`);
    expect(await readFile(join(who.home, 'why.txt'), 'utf8')).toMatch(/n’a pas été pris[\s\S]*n’est pas du texte/);
    expect((await page.submission()).tables.find(({ table }) => table === 'participant')?.file).not.toBeNull();
    expect(await names(who, '/clinical')).toEqual(['participant.tsv']);
    const wrongName = await put(who, 'notes.tsv', 'a\tb\n', '/clinical');
    expect(wrongName.code).not.toBe(0);
    await who.remove();
  });

  it('is told once of many files that are refused, and not of what a desktop leaves behind', async () => {
    const study = await makeStudy(t);
    const who = await depositor(t, study);
    const told = () => t.dataSource.manager.countBy(Notice, { accountId: who.browser.account.id, kind: 'sftp_refused' });
    await put(who, '.DS_Store', 'x', '/clinical');
    await put(who, 'Thumbs.db', 'x', '/registration');
    expect(await told()).toBe(0);
    for (const name of ['notes.tsv', 'more.tsv', 'again.tsv']) await put(who, name, 'a\tb\n', '/clinical');
    expect(await told()).toBe(1);
    expect((await names(who, '/reports')).filter((name) => name.startsWith('refus-'))).toHaveLength(3);
    await who.remove();
  });

  it('finds the templates of both languages, and can change nothing there', async () => {
    const study = await makeStudy(t);
    const who = await depositor(t, study);
    await openssh(who, server, 'get /templates/*');
    const got = await readdir(who.home);
    expect(got.filter((name) => name.endsWith('.xlsx')).length).toBe(2);
    expect(got.filter((name) => name.endsWith('.tsv')).length).toBeGreaterThan(10);
    for (const command of [
      'rm /templates/participant.tsv',
      'put id_ed25519 /templates/x',
      'mkdir /templates/x',
      'put id_ed25519 /x.tsv',
      'mkdir /clinical/x',
      'rmdir /clinical',
    ]) {
      expect(await openssh(who, server, command)).toMatchObject({ code: 1 });
    }
    await who.remove();
  });

  it('loses neither version of two people who send the same table', async () => {
    const study = await makeStudy(t);
    const [one, other] = [await depositor(t, study), await depositor(t, study, 'submitter')];
    const { 'participant.tsv': content = '' } = goodFiles(study);
    await Promise.all([
      put(one, 'participant.tsv', content, '/clinical'),
      put(other, 'participant.tsv', content.replace('P2', 'P3'), '/clinical'),
    ]);
    const versions = await one.browser.get(`/api/studies/${study.code}/submission/tables/participant/versions`).expect(200);
    expect(versions.body.total).toBe(2);
    await Promise.all([one.remove(), other.remove()]);
  });

  it('only reads, where the person only reads', async () => {
    const study = await makeStudy(t);
    const [lead, reader] = [await depositor(t, study), await depositor(t, study, 'reader')];
    await put(lead, 'participant.tsv', goodFiles(study)['participant.tsv'] ?? '', '/clinical');
    expect(await openssh(reader, server, 'get /clinical/participant.tsv')).toMatchObject({ code: 0 });
    for (const folder of ['/clinical', '/registration', '/molecular']) {
      const refused = await put(reader, 'participant.tsv', 'x', folder);
      expect(refused.err).toContain('Permission denied');
    }
    expect(await openssh(reader, server, 'rm /clinical/participant.tsv')).toMatchObject({ code: 1 });
    await Promise.all([lead.remove(), reader.remove()]);
  });

  it('sees nothing of another study', async () => {
    const [mine, theirs] = [await makeStudy(t), await makeStudy(t)];
    const [one, other] = [await depositor(t, mine), await depositor(t, theirs)];
    await put(one, 'participant.tsv', goodFiles(mine)['participant.tsv'] ?? '', '/clinical');
    await put(one, 'genome.cram', 'bytes', '/molecular');
    for (const folder of ['/clinical', '/molecular', '/registration']) expect(await names(other, folder)).toEqual([]);
    expect(await openssh(other, server, 'get /molecular/genome.cram')).toMatchObject({ code: 1 });
    await Promise.all([one.remove(), other.remove()]);
  });
});
