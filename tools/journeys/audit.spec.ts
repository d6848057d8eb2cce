import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { barriers } from './accessibility';
import { openBrowser, visit, type Visit } from './browser';
import { cqdg } from './journey';
import { acceptInvitation, createStudy, downloaded, signIn } from './person';
import { startStack, type Stack } from './stack';

describe('the audit log', () => {
  let stack: Stack;
  let browser: Browser;
  let staff: Visit;
  let folder: string;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    staff = await visit(browser, stack.url);
    folder = await mkdtemp(join(tmpdir(), 'cqdg-audit-'));
    const lead = await visit(browser, stack.url);
    const [admin] = stack.accounts;
    if (!admin) throw new Error('the seed made no administrator');
    await signIn(staff.page, '/admin/', admin.email, admin.password);
    const link = await createStudy(staff.page, 'NEURO-1', { fr: 'NeuroDév', en: 'NeuroDev' }, 'anais@etude.test');
    await acceptInvitation(lead.page, link, 'Anaïs Tremblay');
    await lead.page.getByRole('heading', { name: 'NeuroDév', level: 1 }).waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('tells the story of a study, by person and study', async () => {
    const { page } = staff;
    await page.goto('/admin/audit');
    await page.getByLabel('Étude', { exact: true }).fill('NEURO-1');
    await page.getByLabel('Étude', { exact: true }).press('Tab');
    const acts = page.locator('tbody tr:not(.details) .act');
    await page.waitForFunction(() => document.querySelectorAll('tbody .act').length === 3);
    expect((await acts.allInnerTexts()).map((text) => text.trim())).toEqual([
      'Invitation acceptée',
      'Personne invitée dans l’étude',
      'Étude créée',
    ]);
    await acts.first().click();
    await page.getByText('Anaïs Tremblay · anais@etude.test').waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(page.url()).toContain('study=NEURO-1');
  });

  it('goes out as a signed chain that anyone can verify, and holds in the database', async () => {
    const { page } = staff;
    const chain = await downloaded(page, 'Exporter la chaîne signée');
    const keys = await (await fetch(`${stack.url}/.well-known/cqdg-keys.json`)).text();
    await writeFile(join(folder, 'audit.jsonl'), chain);
    await writeFile(join(folder, 'cqdg-keys.json'), keys);
    const exported = await cqdg('audit', 'verify', join(folder, 'audit.jsonl'));
    expect(exported.stdout).toContain('Fin signée par le centre');
    const here = await cqdg('audit', 'verify', '--database', stack.databaseUrl, '--lang', 'en');
    expect(here.stdout).toContain('✓ The chain holds');
  });
});
