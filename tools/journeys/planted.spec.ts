import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { RegistrationView, SubmissionView } from '@cqdg/contract';
import { openBrowser, visit, type Visit } from './browser';
import { startStack, type Stack } from './stack';
import { stands } from './views';
import { invite, settled, signInAdmin, Actor } from './world';

const planted = (where: string) => `<img src="x" onerror="planted('${where}')"><script>planted('${where}')</script>{{1+1}}`;
const words = (what: string) => ({ fr: planted(`${what} fr`), en: planted(`${what} en`) });
const code = 'PLANTE';
const base = `/api/studies/${code}`;
const findings = `/s/${code}/clinical?severity=error&table=diagnosis`;
const notRegistered = 'reference.participant_not_registered';
const examples = join(__dirname, '../../examples/valid');

/** A table of the examples as this study's, its rows of the first participants, with scripts in some of its cells. */
async function table(name: string, plant: (cells: string[], row: number) => void): Promise<Buffer> {
  const lines = (await readFile(join(examples, name), 'utf8'))
    .replace(/^DEMO(?=\t)/gm, code)
    .trimEnd()
    .split('\n');
  const rows = lines.map((line) => line.split('\t'));
  rows.forEach(plant);
  return Buffer.from(`${rows.map((cells) => cells.join('\t')).join('\n')}\n`);
}

describe('a script that somebody planted', () => {
  let stack: Stack;
  let browser: Browser;
  let admin: Actor;
  let lead: Visit;
  let staff: Visit;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    admin = await signInAdmin(stack);
    await admin.post('/api/studies', { code, name: words('study'), description: words('description') });
    const joined = await Actor.join(stack.url, await invite(admin, code, 'anais@etude.test', 'lead'), planted('name'));
    await prepare(joined);
    const [leads, staffs] = await Promise.all([joined.state(), admin.state()]);
    await joined.end();
    [lead, staff] = await Promise.all([
      visit(browser, stack.url, { storageState: leads }),
      visit(browser, stack.url, { storageState: staffs }),
    ]);
  });

  afterAll(async () => {
    await admin?.end();
    await browser?.close();
    await stack?.stop();
  });

  /** Scripts in a registered name, a header, coded values, free text, references, the name of a file, and a reason. */
  async function prepare(who: Actor): Promise<void> {
    const registration = await table('sample_registration.tsv', () => undefined);
    await who.send(`${base}/registration/file`, 'sample_registration.tsv', registration);
    const ended = await settled(
      () => who.get<RegistrationView>(`${base}/registration`),
      ({ draft }) => draft?.run?.state,
    );
    await who.post(`${base}/registration/commit`, { draft: ended.draft?.id });
    const spoiled = await table('sample_registration.tsv', (cells, row) => {
      if (row > 0) cells[4] = planted('sample type');
    });
    await who.send(`${base}/registration/file`, `${planted('file')}.tsv`, spoiled);
    const diagnosis = await table('diagnosis.tsv', (cells, row) => {
      cells.push(row === 0 ? planted('header') : '');
      if (row > 0) [cells[3], cells[4]] = [planted('text'), planted('code')];
      if (row > 9) cells[1] = planted('participant');
    });
    await who.send(`${base}/submission/files`, 'diagnosis.tsv', diagnosis);
    await who.post(`${base}/submission/run`);
    const { revision, state } = await settled(
      () => who.get<SubmissionView>(`${base}/submission`),
      ({ run }) => run?.state,
    );
    await who.post(`${base}/submission/withdraw`, { seen: { revision, state }, reason: planted('reason') });
    await who.post(`${base}/submission/begin`, { seen: { revision, state: 'withdrawn' }, reason: null });
    await who.post(`${base}/submission/run`);
    await settled(
      () => who.get<SubmissionView>(`${base}/submission`),
      ({ run }) => run?.state,
    );
  }

  it.each([
    ['the list of studies', () => lead, '/?all=', 'study'],
    ['the home', () => lead, `/s/${code}`, 'study'],
    ['registration', () => lead, `/s/${code}/registration`, 'sample type'],
    ['the findings of a reference', () => lead, `${findings}&field=submitter_participant_id&code=${notRegistered}`, 'participant'],
    ['the findings of a value', () => lead, `${findings}&field=diagnosis_ICD_code&code=value.pattern`, 'code'],
    ['the findings of a header', () => lead, `/s/${code}/clinical?severity=warning&table=diagnosis&code=header.unknown`, 'header'],
    ['members', () => lead, `/s/${code}/members`, 'name'],
    ['the history', () => lead, `/s/${code}/history`, 'reason'],
    ['the page of signing', () => lead, `/s/${code}/sign`, 'study'],
    ['the account', () => lead, '/account', 'name'],
    ['the console’s studies', () => staff, '/admin/studies', 'study'],
    ['the console’s study', () => staff, `/admin/studies/${code}`, 'description'],
    ['the console’s maintenance, with the bar at its foot', () => staff, '/admin/maintenance', 'maintenance'],
  ])('stands as text on %s, and does not run', async (_page, who, path, shown) => {
    const { page, complaints } = who();
    // The last, for in maintenance nothing can be changed any more.
    if (shown === 'maintenance') await admin.put('/api/maintenance', { state: 'on', message: words(shown), until: null });
    await page.addInitScript(() =>
      Object.assign(window, { ran: [], planted: (where: string) => (window as never as Ran).ran.push(where) }),
    );
    await page.goto(path);
    await stands(page);
    const seen = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
      return [document.body.innerText, ...boxes.map(({ value }) => value)].join('\n');
    });
    expect(await page.evaluate(() => (window as never as Ran).ran)).toEqual([]);
    expect(seen).toContain(`onerror="planted('${shown}`);
    expect(seen).toContain('{{1+1}}');
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(complaints.splice(0)).toEqual([]);
  });
});

interface Ran {
  ran: string[];
}
