import type { Page } from 'playwright-core';
import { anAccount, mine, molecularFiles, sessions, transfers, withoutSecret } from './sftp.fixtures';
import type { View } from './views';
import { studies } from './world';

const access = { app: 'submitter', route: 's/:study/sftp', title: { fr: 'Accès SFTP', en: 'SFTP access' } } as const;
const files = { app: 'submitter', route: 's/:study/molecular', title: { fr: 'Fichiers moléculaires', en: 'Molecular files' } } as const;
const at = (key: keyof typeof studies, page: string) => ({ study: key, path: `/s/${studies[key].code}/${page}` });

/** Loads the page anew with these answers, by the end of their address. */
async function answered(page: Page, answers: Record<string, unknown>, shown: string): Promise<void> {
  const routes = Object.entries(answers).map(([end, json]) => [new RegExp(`/api/studies/[^/]+${end}(\\?.*)?$`), json] as const);
  for (const [path, json] of routes) await page.route(path, (route) => route.fulfill({ json }));
  await page.reload();
  await page.locator(shown).first().waitFor();
  for (const [path] of routes) await page.unroute(path);
}

const none = { items: [], total: 0, page: 1, size: 25 };
const full = (account = anAccount(), writable = true) => ({
  ...{ '/sftp': mine(account, writable), '/sftp/sessions': sessions(), '/sftp/transfers': transfers() },
});
const fresh = () => ({ '/sftp': mine(withoutSecret()), '/sftp/sessions': { ...none, size: 3 }, '/sftp/transfers': none });
const days = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString();

/** How a study gets connected by SFTP, and what it sent that way. */
export const sftpPortalViews: View[] = [
  {
    app: 'submitter',
    name: 'guide-sftp',
    route: 'guide/:chapter',
    who: 'visitor',
    path: '/guide/sftp',
    title: { fr: 'Déposer par SFTP · Guide', en: 'Sending by SFTP · Guide' },
  },
  { ...access, name: 'sftp-asked', who: 'lead', ...at('empty', 'sftp') },
  {
    ...{ ...access, name: 'sftp-none', who: 'lead', ...at('empty', 'sftp'), picture: true },
    reach: (page) => answered(page, { '/requests': none }, '.btn--next'),
  },
  { ...access, name: 'sftp-none-reader', who: 'reader', ...at('empty', 'sftp') },
  {
    ...{ ...access, name: 'sftp-no-secret', who: 'lead', ...at('valid', 'sftp'), picture: true },
    reach: (page) => page.locator('app-recipes').waitFor(),
  },
  {
    ...{ ...access, name: 'sftp-add-key', who: 'lead', ...at('valid', 'sftp') },
    reach: async (page) => {
      await page.locator('#sftp-add').click();
      await page.locator('#key-box').fill('-----BEGIN OPENSSH PRIVATE KEY-----');
      await page.locator('.dialog [role=alert]').waitFor();
    },
  },
  {
    ...{ ...access, name: 'sftp', who: 'lead', ...at('errors', 'sftp'), picture: true },
    reach: (page) => answered(page, full(), 'ui-sftp-transfers tbody tr'),
  },
  {
    ...{ ...access, name: 'sftp-recipe', who: 'lead', ...at('errors', 'sftp'), picture: true },
    reach: async (page) => {
      await answered(page, full(), 'app-recipes');
      // By the keyboard: on a phone the tab is out of sight until it has the focus.
      await page.getByRole('tab').nth(5).focus();
      await page.keyboard.press('Enter');
      await page.locator('#sftp-recipes').evaluate((heading) => heading.scrollIntoView());
    },
  },
  {
    ...{ ...access, name: 'sftp-password', who: 'lead', ...at('errors', 'sftp') },
    reach: async (page) => {
      const made = '/sftp/password';
      await answered(page, fresh(), 'app-recipes');
      await page.route(`**${made}`, (route) => route.fulfill({ json: { password: 'neige-lilas-fleuve-47-boreal' } }));
      await page.route('**/sftp', (route) => route.fulfill({ json: mine(anAccount({ keys: [] })) }));
      await page.locator('app-sftp-password button').first().click();
      await page.locator('app-sftp-password [role=status]').waitFor();
      await page.unroute(`**${made}`);
      await page.unroute('**/sftp');
    },
  },
  {
    ...{ ...access, name: 'sftp-ending', who: 'lead', ...at('signed', 'sftp') },
    reach: (page) =>
      answered(page, full(anAccount({ state: 'ending', expiresAt: days(9), usedBytes: 1_930_000_000_000 }), false), 'app-recipes'),
  },
  {
    ...{ ...access, name: 'sftp-expired', who: 'lead', ...at('errors', 'sftp') },
    reach: (page) => answered(page, full(anAccount({ state: 'expired', expiresAt: days(-3), sessions: 0 })), 'app-recipes'),
  },
  {
    ...{ ...access, name: 'sftp-disabled', who: 'lead', ...at('signed', 'sftp') },
    reach: (page) => page.locator('app-recipes').waitFor(),
  },
  {
    ...{ ...access, name: 'sftp-reader', who: 'reader', ...at('errors', 'sftp') },
    reach: (page) => page.locator('ui-sftp-transfers tbody tr').first().waitFor(),
  },
  { ...files, name: 'molecular-empty', who: 'lead', ...at('empty', 'molecular') },
  {
    ...{ ...files, name: 'molecular', who: 'lead', ...at('errors', 'molecular'), picture: true },
    reach: (page) => answered(page, { '/molecular': molecularFiles() }, 'app-molecular tbody tr'),
  },
  { ...files, name: 'molecular-nothing', who: 'lead', ...at('empty', 'molecular?q=zzzz') },
];
