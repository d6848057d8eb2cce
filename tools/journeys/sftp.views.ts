import type { Page } from 'playwright-core';
import { told } from './centre.views';
import { askedFor, logins } from './sftp.world';
import type { View } from './views';
import { studies } from './world';

const accounts = { fr: 'Comptes SFTP', en: 'SFTP accounts' };
const list = { app: 'admin', who: 'admin', route: 'sftp', path: '/admin/sftp', title: accounts } as const;
const dialog = (page: Page) => page.locator('.dialog').waitFor();
const titleOf = (login: string) => ({ fr: `${login} · ${accounts.fr}`, en: `${login} · ${accounts.en}` });

/** One account, found in the list; then what is done there. */
const account = (name: string, login: string, act?: (page: Page) => Promise<void>): View => ({
  ...{ app: 'admin', who: 'admin', route: 'sftp/:study/:id', name, title: titleOf(login) },
  path: `/admin/sftp?q=${login}`,
  reach: async (page) => {
    await page.locator(`tbody a`).first().click();
    await page.locator('ui-sftp-transfers').waitFor();
    await act?.(page);
  },
});
/** Opens the dialog of a button, by its place among the small ones of the page: keys, quota, end, addresses. */
const part = (place: number) => async (page: Page) => {
  await page.locator('.part .btn--text').nth(place).click();
  await dialog(page);
};

/** The console's pages of SFTP. */
export const sftpViews: View[] = [
  { ...list, name: 'console-sftp', picture: true, reach: (page) => page.locator('tbody tr').first().waitFor() },
  {
    ...{ ...list, name: 'console-sftp-none' },
    reach: (page) =>
      told(
        page,
        '**/api/centre/sftp/accounts*',
        (route) => route.fulfill({ json: { items: [], total: 0, page: 1, size: 50 } }),
        'ui-empty',
      ),
  },
  { ...list, name: 'console-sftp-nothing', path: '/admin/sftp?q=zzzz', reach: (page) => page.locator('ui-empty').waitFor() },
  {
    ...{ ...list, name: 'console-sftp-create', picture: true },
    reach: async (page) => {
      await page.locator('.page__actions button').click();
      await dialog(page);
      await page.locator('#account-study').selectOption(studies.empty.code);
      await page.locator('#account-person:enabled').selectOption({ index: 1 });
    },
  },
  {
    ...{ ...list, name: 'console-sftp-create-missing' },
    reach: async (page) => {
      await page.locator('.page__actions button').click();
      await dialog(page);
      await page.locator('#terms-quota').fill('');
      await page.locator('#terms-addresses').fill('ulaval.ca');
      await page.locator('.dialog__foot button[type=submit]').click();
      await page.locator('#account-study[aria-invalid]').waitFor();
    },
  },
  { ...account('console-sftp-account', logins.used), picture: true },
  account('console-sftp-account-fresh', logins.fresh),
  account('console-sftp-account-over', logins.over),
  account('console-sftp-account-disabled', logins.disabled),
  account('console-sftp-key', logins.used, async (page) => {
    await part(0)(page);
    await page.locator('#key-box').fill('-----BEGIN OPENSSH PRIVATE KEY-----');
    await page.locator('#key-box[aria-invalid]').waitFor();
  }),
  account('console-sftp-quota', logins.used, part(1)),
  account('console-sftp-extend', logins.ending, part(2)),
  account('console-sftp-addresses', logins.used, part(3)),
  account('console-sftp-rotate', logins.used, async (page) => {
    await page.locator('.page__actions button').first().click();
    await dialog(page);
  }),
  account('console-sftp-disable', logins.used, async (page) => {
    await page.locator('.page__actions button').last().click();
    await dialog(page);
  }),
  account('console-sftp-end', logins.used, async (page) => {
    await page.locator('ui-sftp-sessions .btn').first().click();
    await dialog(page);
  }),
  {
    ...{ app: 'admin', who: 'admin', name: 'console-request-sftp', route: 'requests/:study/:number' },
    path: `/admin/requests/${studies.registrationErrors.code}/1`,
    title: { fr: askedFor, en: askedFor },
    reach: (page) => page.locator('.page__actions button').waitFor(),
  },
];
