import type { Page } from 'playwright-core';
import { password } from './person';
import type { View } from './views';
import { guardedEmail } from './world';

const submitter = (view: Omit<View, 'app'>): View => ({ app: 'submitter', ...view });
const dialog = (page: Page) => page.locator('.dialog').waitFor();

/** The lead's own account stays without one: other views turn it on. */
async function withSecondFactor(page: Page): Promise<void> {
  const on = { on: true, since: '2026-11-02T14:00:00.000Z', recoveryCodes: 2, required: false };
  const path = '**/api/me/second-factor';
  await page.route(path, (route) => route.fulfill({ json: on }));
  await page.reload();
  await page.locator('ui-second-factor .btn--text').waitFor();
  await page.unroute(path);
}

/** Passwords, one's own account, second factors, the accounts of the centre, and invitations to it. */
export const accountViews: View[] = [
  submitter({
    name: 'forgotten-password',
    route: 'forgotten-password',
    who: 'visitor',
    path: '/forgotten-password',
    title: { fr: 'Mot de passe oublié', en: 'Forgotten password' },
    picture: true,
  }),
  submitter({
    name: 'forgotten-password-sent',
    route: 'forgotten-password',
    who: 'visitor',
    path: '/forgotten-password',
    title: { fr: 'Mot de passe oublié', en: 'Forgotten password' },
    reach: async (page) => {
      await page.locator('input[type=email]').fill('personne@etude.test');
      await page.locator('button[type=submit]').click();
      await page.getByRole('status').locator('ui-empty').waitFor();
    },
  }),
  submitter({
    name: 'new-password-gone',
    route: 'new-password/:token',
    who: 'visitor',
    path: '/new-password/none',
    title: { fr: 'Nouveau mot de passe', en: 'New password' },
  }),
  submitter({
    name: 'account',
    route: 'account',
    who: 'lead',
    path: '/account',
    title: { fr: 'Mon compte', en: 'My account' },
    picture: true,
  }),
  submitter({
    name: 'account-token-form',
    route: 'account',
    who: 'lead',
    path: '/account',
    title: { fr: 'Mon compte', en: 'My account' },
    reach: async (page) => {
      await page.locator('ui-own-tokens .card__foot button').click();
      await page.locator('#token-name').waitFor();
      // The form is far down: what it pushes half under the bar at the top would be told as too small to press.
      await page.evaluate(() => window.scrollTo(0, 0));
    },
  }),
  {
    app: 'submitter',
    name: 'sign-in-code',
    route: 'sign-in',
    who: 'visitor',
    path: '/sign-in',
    title: { fr: 'Se connecter', en: 'Sign in' },
    reach: async (page) => {
      await page.locator('#email').fill(guardedEmail);
      await page.locator('#password').fill(password);
      await page.locator('button[type=submit]').click();
      await page.locator('#code').waitFor();
    },
    picture: true,
  },
  submitter({
    name: 'sign-in-provider-refused',
    route: 'sign-in',
    who: 'visitor',
    path: '/sign-in?oidc=unknown_account&return=/s/NDVQC',
    title: { fr: 'Se connecter', en: 'Sign in' },
  }),
  {
    app: 'admin',
    name: 'console-sign-in-provider-refused',
    route: 'sign-in',
    who: 'visitor',
    path: '/admin/sign-in?oidc=closed',
    title: { fr: 'Se connecter à la console', en: 'Sign in to the console' },
  },
  {
    app: 'submitter',
    name: 'second-factor-required',
    route: 'second-factor',
    who: 'lead',
    path: '/second-factor',
    title: { fr: 'Activez un second facteur', en: 'Turn on a second factor' },
  },
  {
    app: 'submitter',
    name: 'account-second-factor-password',
    route: 'account',
    who: 'lead',
    path: '/account',
    title: { fr: 'Mon compte', en: 'My account' },
    reach: async (page) => {
      await page.locator('ui-second-factor button').click();
      await page.locator('#factor-password').waitFor();
    },
  },
  {
    app: 'submitter',
    name: 'account-second-factor',
    route: 'account',
    who: 'lead',
    path: '/account',
    title: { fr: 'Mon compte', en: 'My account' },
    reach: async (page) => {
      await page.locator('ui-second-factor button').click();
      await page.locator('#factor-password').fill(password);
      await page.locator('ui-second-factor button[type=submit]').click();
      await page.locator('ui-qr').waitFor();
      await page.locator('section:has(> .card__body ui-second-factor)').evaluate((card) => card.scrollIntoView());
    },
    picture: true,
  },
  {
    ...{ app: 'submitter', name: 'account-second-factor-codes', route: 'account', who: 'lead', path: '/account' },
    title: { fr: 'Mon compte', en: 'My account' },
    reach: async (page) => {
      await withSecondFactor(page);
      await page.locator('ui-second-factor .btn--outlined').click();
      await page.locator('#factor-code').waitFor();
      await page.locator('section:has(> .card__body ui-second-factor)').evaluate((card) => card.scrollIntoView());
    },
  },
  {
    app: 'admin',
    name: 'console-accounts',
    route: 'accounts',
    who: 'admin',
    path: '/admin/accounts',
    title: { fr: 'Comptes', en: 'Accounts' },
    picture: true,
  },
  {
    app: 'admin',
    name: 'console-accounts-nothing',
    route: 'accounts',
    who: 'admin',
    path: '/admin/accounts?group=closed',
    title: { fr: 'Comptes', en: 'Accounts' },
  },
  {
    app: 'admin',
    name: 'console-accounts-invite',
    route: 'accounts',
    who: 'admin',
    path: '/admin/accounts',
    title: { fr: 'Comptes', en: 'Accounts' },
    reach: async (page) => {
      await page.locator('.page__actions button').click();
      await dialog(page);
    },
  },
  {
    app: 'admin',
    name: 'console-accounts-one',
    route: 'accounts/:account',
    who: 'admin',
    path: '/admin/accounts?q=anais',
    title: { fr: 'Anaïs Tremblay · Comptes', en: 'Anaïs Tremblay · Accounts' },
    reach: async (page) => {
      await page.locator('main a.accounts__name').first().click();
      await page.locator('app-user .ownsession').first().waitFor();
    },
    picture: true,
  },
  {
    app: 'admin',
    name: 'console-accounts-remove-factor',
    route: 'accounts/:account',
    who: 'admin',
    path: '/admin/accounts?q=elise',
    title: { fr: 'Élise Morin · Comptes', en: 'Élise Morin · Accounts' },
    reach: async (page) => {
      await page.locator('main a.accounts__name').first().click();
      await page.locator('app-user ui-state').first().waitFor();
      await page.locator('app-user .account__part:has(ui-state) button').click();
      await dialog(page);
    },
  },
  {
    app: 'admin',
    name: 'console-invitation',
    route: 'invitation/:token',
    who: 'visitor',
    path: ({ staffInvitations }, language) => staffInvitations[language],
    title: { fr: 'Invitation', en: 'Invitation' },
  },
  {
    app: 'admin',
    name: 'console-invitation-gone',
    route: 'invitation/:token',
    who: 'visitor',
    path: '/admin/invitation/none',
    title: { fr: 'Invitation', en: 'Invitation' },
  },
  {
    app: 'admin',
    name: 'console-second-factor-required',
    route: 'second-factor',
    who: 'admin',
    path: '/admin/second-factor',
    title: { fr: 'Activez un second facteur', en: 'Turn on a second factor' },
  },
];
