import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, visit, type Visit } from './browser';
import { acceptInvitation, createStudy, signIn } from './person';
import { startStack, type Stack } from './stack';

const root = join(__dirname, '../..');

/** The command line, as a person runs it; rejects with `code` when it does not end with 0. */
export const cqdg = (...args: string[]) => promisify(execFile)(process.execPath, [join(root, 'tools/cqdg.mjs'), ...args], { cwd: root });

/** The product, a browser, and two people before it: one of the centre, one who will lead a study. */
export class Journey {
  private constructor(
    private readonly stack: Stack,
    private readonly browser: Browser,
    private readonly staff: Visit,
    private readonly lead: Visit,
    /** For files that the journey keeps; removed at the end. */
    readonly folder: string,
  ) {}

  static async begin(): Promise<Journey> {
    const [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    const [staff, lead] = await Promise.all([visit(browser, stack.url), visit(browser, stack.url)]);
    return new Journey(stack, browser, staff, lead, await mkdtemp(join(tmpdir(), 'cqdg-files-')));
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.stack.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** The study is created in the console; its lead joins by the invitation. Gives the page of the lead, at the study's home. */
  async startStudy(code: string, name: { fr: string; en: string }, lead: { name: string; email: string }): Promise<Page> {
    const admin = this.stack.accounts[0];
    if (!admin) throw new Error('the seed made no administrator');
    await signIn(this.staff.page, '/admin/', admin.email, admin.password);
    const link = await createStudy(this.staff.page, code, name, lead.email);
    await acceptInvitation(this.lead.page, link, lead.name);
    await this.lead.page.getByRole('heading', { name: name.fr, level: 1 }).waitFor();
    return this.lead.page;
  }

  /** In the console: reopens what the study signed, with the centre's reason. */
  async reopen(code: string, revision: number, reason: string): Promise<void> {
    const { page } = this.staff;
    await page.goto(`/admin/studies/${code}`);
    await page.getByRole('button', { name: 'Rouvrir' }).click();
    await page
      .getByRole('dialog')
      .getByLabel(/^Pourquoi/)
      .fill(reason);
    await page.getByRole('dialog').getByRole('button', { name: 'Rouvrir' }).click();
    await page.getByText(`La révision ${revision} est rouverte`).first().waitFor();
  }

  /** Writes a file beside the others of the journey, and gives its path. */
  async keep(name: string, content: string | Buffer): Promise<string> {
    const path = join(this.folder, name);
    await writeFile(path, content);
    return path;
  }

  /** The centre's keys as it publishes them, kept where `cqdg verify` looks for them. */
  async keepKeys(): Promise<void> {
    await this.keep('cqdg-keys.json', await (await fetch(`${this.stack.url}/.well-known/cqdg-keys.json`)).text());
  }

  /** What no page may do: ask another host, break the content policy, raise an error. */
  complaints(): string[] {
    return [...this.staff.complaints, ...this.lead.complaints];
  }
}
