import { Client } from 'pg';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '@cqdg/contract';
import { barriers } from './accessibility';
import { openBrowser, visit, type Visit } from './browser';
import { clinical, registration, tsv } from './data';
import { draftEdition } from './editions';
import { cqdg } from './journey';
import { linkIn } from './mails';
import { drop, go, password, tsvFile } from './person';
import { startStack, type Stack } from './stack';
import { storyWords } from './story.words';
import { signInAdmin } from './world';

const code = 'NEURO-1';
const title = { fr: 'NeuroDév', en: 'NeuroDev' };
const email = 'noemie@chu.example';
const reason = 'Un diagnostic manque.';

// From somebody who has no account to a log that proves what everybody did.
describe.each(['fr', 'en'] as Language[])('the story of a study and its centre, in %s', (language) => {
  const t = storyWords[language];
  let stack: Stack;
  let browser: Browser;
  let study: Visit;
  let staff: Visit;
  let page: Page;
  let console: Page;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    const admin = await signInAdmin(stack);
    await admin.speak(language);
    staff = await visit(browser, stack.url, { storageState: await admin.state(), locale: `${language}-CA` });
    study = await visit(browser, stack.url, { locale: `${language}-CA` });
    await admin.end();
    [page, console] = [study.page, staff.page];
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  const button = (where: Page, name: string) => where.getByRole('button', { name, exact: true });
  /** A button, then the one of the question that it asks. */
  const sure = async (where: Page, name: string) => {
    await button(where, name).click();
    await where.getByRole('alertdialog').getByRole('button', { name, exact: true }).click();
  };

  it('begins with a request for an account, which the centre approves with a new study', async () => {
    await page.goto('/sign-in');
    await page.getByRole('button', { name: t.switch }).click();
    await page.getByRole('link', { name: t.ask }).click();
    await page.getByLabel(t.name).fill('Noémie Bélanger');
    await page.getByLabel(t.email).fill(email);
    await page.getByLabel(t.organisation).fill('CHU de Québec');
    await page.getByLabel(t.study, { exact: true }).fill(code);
    await button(page, t.sendAsk).click();
    await page.getByText(t.confirmFirst).waitFor();
    await page.goto(await linkIn(stack.dataDir, email, /https?:\/\/\S+\/ask\/[\w-]+/));
    await button(page, t.confirm).click();
    await page.getByText(t.received).waitFor();
    expect(await barriers(page)).toEqual([]);

    await console.goto('/admin/');
    await console.getByRole('navigation').getByRole('link', { name: t.accountRequests }).click();
    await console.getByRole('heading', { name: 'Noémie Bélanger' }).waitFor();
    await button(console, t.newStudy).click();
    await console.getByLabel(t.nameFr).fill(title.fr);
    await console.getByLabel(t.nameEn).fill(title.en);
    expect(await barriers(console)).toEqual([]);
    await button(console, t.approve).click();
    await console.getByText(`${t.leaves} ${email}`).first().waitFor();
  });

  it('goes on from the invitation to a signed revision', async () => {
    await page.goto(await linkIn(stack.dataDir, email, /https?:\/\/\S+\/invitation\/[\w-]+/));
    await page.getByLabel(t.name).fill('Noémie Bélanger');
    await page.getByLabel(t.password, { exact: true }).fill(password);
    await button(page, t.join).click();
    await page.getByRole('heading', { name: title[language], level: 1 }).waitFor();

    await go(page, t.samples);
    await drop(page, t.chooseFile, [tsvFile('sample_registration.tsv', tsv(registration()))]);
    await sure(page, t.register);
    await page.getByText(t.registered).waitFor();
    await go(page, t.tables);
    const tables = Object.entries(clinical()).map(([name, table]) => tsvFile(`${name}.tsv`, tsv(table)));
    await drop(page, t.chooseFiles, tables);
    await page.getByRole('link', { name: t.toSign }).click();
    await page.getByRole('checkbox', { name: t.agree }).check();
    await page.getByLabel(t.ownPassword).fill(password);
    await button(page, t.sign).click();
    await page.getByRole('heading', { name: t.signed }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('turns back when the study asks for a reopening and the centre reopens, each reading the other', async () => {
    await go(page, t.home);
    await page.getByRole('link', { name: t.askReopening }).click();
    await page.getByLabel(t.subject).fill('NDV-0001');
    await page.getByLabel(t.message).fill(reason);
    await button(page, t.sendRequest).click();
    await page.getByText(t.waits).waitFor();

    await console.getByRole('navigation').getByRole('link', { name: t.requests }).click();
    await console.getByRole('link', { name: /NDV-0001/ }).click();
    await console.getByText(reason).waitFor();
    expect(await barriers(console)).toEqual([]);
    await console.getByRole('link', { name: t.toSubmission }).click();
    await button(console, t.reopen).click();
    await console.getByRole('dialog').getByLabel(t.why).fill(reason);
    await console.getByRole('dialog').getByRole('button', { name: t.reopen }).click();
    await console.getByText(t.reopened).first().waitFor();
    await console.goto(`/admin/requests/${code}/1`);
    await console.getByLabel(t.message).fill('OK');
    await button(console, t.send).click();

    await page.getByText(t.answered).waitFor();
    await go(page, t.home);
    await page.getByText(reason).waitFor();
  });

  it('is marked to be checked again when another edition of the dictionary is published', async () => {
    await go(page, t.tables);
    await button(page, t.check).click();
    await page.getByRole('link', { name: t.toSign }).waitFor();
    await console.goto('/admin/dictionaries');
    await drop(console, t.chooseFile, [{ name: 'CQDG-1.8.json', mimeType: 'application/json', buffer: draftEdition('1.8') }]);
    await console.getByRole('heading', { name: t.edition, level: 1 }).waitFor();
    await console.getByText(t.added).waitFor();
    expect(await barriers(console)).toEqual([]);
    await sure(console, t.publish);
    await console.getByText(t.inForce).first().waitFor();

    // The page that is open is told, and says what to do; the former edition stays readable, with what changed since.
    await page.getByText(t.edition).first().waitFor();
    await go(page, t.home);
    await page.getByRole('heading', { name: t.again }).first().waitFor();
    await page.goto('/dictionary?v=1.7&with=1.8');
    await page.getByRole('heading', { name: t.former }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('is told by the audit, whose chain holds until one row is altered', async () => {
    await console.goto('/admin/audit');
    const acts = console.locator('tbody .act');
    await acts.first().waitFor();
    const told = (await acts.allInnerTexts()).map((text) => text.trim());
    expect(told.filter((act) => t.acts.includes(act))).toEqual(t.acts);
    await button(console, t.verify).click();
    await console.getByText(t.holds).waitFor();
    expect((await cqdg('audit', 'verify', '--database', stack.databaseUrl, '--lang', 'en')).stdout).toContain('✓ The chain holds');

    const owner = new Client({ connectionString: stack.databaseUrl });
    await owner.connect();
    await owner.query(`ALTER TABLE audit_event DISABLE TRIGGER ALL; UPDATE audit_event SET account_id = NULL WHERE action = 'study.created';
      ALTER TABLE audit_event ENABLE TRIGGER ALL`);
    await owner.end();
    await button(console, t.verify).click();
    await console.getByText(t.broken).first().waitFor();
    await expect(cqdg('audit', 'verify', '--database', stack.databaseUrl)).rejects.toMatchObject({ code: 1 });
    expect([...study.complaints, ...staff.complaints]).toEqual([]);
  });
});
