import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import type { SessionView, SftpAccountView } from '@cqdg/contract';
import { openBrowser, visit } from './browser';
import { clinical, registration, tsv } from './data';
import { go, password } from './person';
import { startStack, type Stack } from './stack';
import { type Actor, signInAdmin, startStudy } from './world';

const study = { code: 'NEURO-1', fr: 'NeuroDév', en: 'NeuroDev' };

/** The account makes and the recipe on the page does, with OpenSSH's own client. */
describe('a study that works by SFTP', () => {
  let stack: Stack;
  let browser: Browser;
  let lead: Actor;
  let home: string;
  let page: Page;
  let complaints: string[];
  let login: string;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack({ SFTP_CHECK_SECONDS: '1' }), openBrowser()]);
    lead = await startStudy(stack, study, { email: 'anais@etude.test', name: 'Anaïs Tremblay' });
    home = await mkdtemp(join(tmpdir(), 'cqdg-sftp-'));
    const admin = await signInAdmin(stack);
    const { user } = await lead.get<SessionView>('/api/session');
    const expiresAt = new Date(Date.now() + 200 * 86_400_000).toISOString();
    const terms = { person: user?.id, quotaBytes: 1_000_000_000, addresses: [], expiresAt };
    login = (await admin.post<SftpAccountView>(`/api/studies/${study.code}/sftp/accounts`, terms)).name;
    await admin.end();
    ({ page, complaints } = await visit(browser, stack.url, { storageState: await lead.state() }));
  });

  afterAll(async () => {
    await lead?.end();
    await browser?.close();
    await stack?.stop();
    await rm(home, { recursive: true, force: true });
  });

  const run = (program: string, args: string[], input = '') => {
    const running = promisify(execFile)(program, args, { cwd: home });
    running.child.stdin?.end(input);
    return running;
  };
  const sftp = (...commands: string[]) => {
    const host = ['-o', 'StrictHostKeyChecking=yes', '-o', `UserKnownHostsFile=${join(home, 'known_hosts')}`];
    const args = ['-q', '-P', String(stack.sftpPort), '-i', join(home, 'id'), '-o', 'IdentitiesOnly=yes', ...host];
    return run('sftp', [...args, '-b', '-', `${login}@localhost`], `${commands.join('\n')}\n`);
  };
  const put = async (folder: string, files: Record<string, Buffer>) => {
    await rm(join(home, 'out'), { recursive: true, force: true });
    await mkdir(join(home, 'out'));
    for (const [name, content] of Object.entries(files)) await writeFile(join(home, 'out', name), content);
    await sftp(`put out/* ${folder}/`);
  };
  const report = async (name: string) => {
    await sftp(`get /reports/${name}`);
    return readFile(join(home, name), 'utf8');
  };

  it('adds its key in the page, and knows the server by the fingerprint that stands there', async () => {
    await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(home, 'id'), '-C', 'poste-anais']);
    await page.goto(`/s/${study.code}/sftp`);
    await page.getByRole('button', { name: 'Ajouter une clé' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Clé publique', { exact: true }).fill(await readFile(join(home, 'id.pub'), 'utf8'));
    await dialog.getByRole('button', { name: 'Ajouter la clé' }).click();
    await page.getByRole('button', { name: 'Retirer la clé poste-anais' }).waitFor();

    const { stdout: scanned } = await run('ssh-keyscan', ['-p', String(stack.sftpPort), 'localhost']);
    await writeFile(join(home, 'known_hosts'), scanned);
    const { stdout: shown } = await run('ssh-keygen', ['-lf', join(home, 'known_hosts')]);
    const [fingerprint = ''] = /SHA256:\S+/.exec(shown) ?? [];
    await page.getByText(fingerprint).first().waitFor();
    const { stdout } = await sftp('ls -1 /');
    for (const folder of ['clinical', 'molecular', 'registration', 'reports', 'templates']) expect(stdout).toContain(folder);
    await page.getByText('poste-anais').nth(1).waitFor();
  });

  it('puts samples with an error, reads why in /reports and in the page, mends and registers', async () => {
    await go(page, 'Échantillons');
    const samples = tsv(registration());
    await put('/registration', { 'sample_registration.tsv': Buffer.from(samples.toString('utf8').replace('NCIT:C449', 'ADN')) });
    await page.getByText('1 erreur').first().waitFor();
    expect(await report('inscription-0001.txt')).toMatch(
      /À CORRIGER[\s\S]*reçu «\u00a0ADN\u00a0»[\s\S]*proposition «\u00a0NCIT:C449\u00a0»/,
    );
    await put('/registration', { 'sample_registration.tsv': samples });
    await page.getByRole('button', { name: 'Inscrire 3 échantillons' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Inscrire 3 échantillons' }).click();
    await page.getByText('3 échantillons déjà inscrits').waitFor();
  });

  it('puts tables with an error, reads the report while the open page shows the same, mends and signs', async () => {
    await go(page, 'Tables cliniques');
    const files = (slips: Parameters<typeof clinical>[0]) =>
      Object.fromEntries(Object.entries(clinical(slips)).map(([name, table]) => [`${name}.tsv`, tsv(table)]));
    await put('/clinical', files({ sex: 'Femme' }));
    await page.getByText('1 erreur').first().waitFor();
    expect(await report('clinique-0001.txt')).toMatch(/participant\.sex[\s\S]*reçu «\u00a0Femme\u00a0»/);
    await put('/clinical', { 'participant.tsv': files({})['participant.tsv'] ?? Buffer.alloc(0) });
    await page.getByRole('link', { name: 'Aller à la signature' }).click();
    await page.getByRole('checkbox', { name: /J’ai lu/ }).check();
    await page.getByLabel('Votre mot de passe').fill(password);
    await page.getByRole('button', { name: 'Signer la révision 1' }).click();
    await page.getByRole('heading', { name: 'Révision 1 signée' }).waitFor();
    await expect(put('/clinical', files({}))).rejects.toThrow(/Permission denied/);
    expect(await report('etat.txt')).toContain('/clinical : lecture seule'.replace(' :', '\u00a0:'));
  });

  it('puts a genome, which the page lists with its checksums as it comes', async () => {
    await go(page, 'Fichiers moléculaires');
    await put('/molecular', { 'S-0001.cram': Buffer.alloc(3_000_000, 'genome') });
    const { stdout } = await run('sha256sum', [join(home, 'out/S-0001.cram')]);
    await page.getByText('S-0001.cram', { exact: true }).waitFor();
    await page.getByText(stdout.slice(0, 8)).first().waitFor();
    expect(complaints).toEqual([]);
  });
});
