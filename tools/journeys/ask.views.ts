import type { Page, Route } from 'playwright-core';
import type { AccountRequestRow, Page as PageOf } from '@cqdg/contract';
import type { View } from './views';

const ask = { app: 'submitter', who: 'visitor', path: '/ask', route: 'ask' } as const;
const asked = { fr: 'Demander un compte', en: 'Ask for an account' };
const confirming = { fr: 'Confirmer la demande', en: 'Confirm the request' };
const requests = { fr: 'Demandes de compte', en: 'Account requests' };

const waiting: PageOf<AccountRequestRow> = {
  items: [
    {
      ...{ id: '6d9a2a2e-3c0b-4a0e-9d0c-1f2f5a3b4c5d', state: 'waiting', name: 'Noémie Bélanger', email: 'noemie@chu.example' },
      ...{ organisation: 'CHU de Québec', study: 'EPILEPSIE-2', role: 'lead', language: 'fr', closedAt: null, reason: null },
      ...{ message: 'Nous recrutons depuis mars et voulons déposer avant la fin de l’année.', createdAt: '2026-11-20T14:00:00.000Z' },
    },
  ],
  ...{ total: 1, page: 1, size: 50 },
};
/** Nobody asks in the world of the sweep: the mail of the confirmation would have to be read. */
const withOne = async (page: Page) => {
  await page.route('**/api/account-requests?*', (route: Route) => route.fulfill({ json: waiting }));
  await page.reload();
  await page.locator('app-approval-form').waitFor();
};

/** Asking for an account, and what the centre sees of it. */
export const askViews: View[] = [
  { ...ask, name: 'ask', title: asked, picture: true },
  {
    ...ask,
    name: 'ask-missing',
    title: asked,
    reach: async (page) => {
      await page.locator('button[type=submit]').click();
      await page.locator('[aria-invalid]').first().waitFor();
    },
  },
  { app: 'submitter', who: 'visitor', name: 'ask-confirm', route: 'ask/:token', path: '/ask/none', title: confirming },
  {
    ...{ app: 'submitter', who: 'visitor', name: 'ask-gone', route: 'ask/:token', path: '/ask/none', title: confirming },
    reach: async (page) => {
      await page.locator('main button.btn--filled').click();
      await page.locator('ui-empty').waitFor();
    },
  },
  {
    app: 'admin',
    who: 'admin',
    name: 'console-account-requests-none',
    route: 'account-requests',
    path: '/admin/account-requests',
    title: requests,
  },
  {
    ...{ app: 'admin', who: 'admin', name: 'console-account-requests', route: 'account-requests', path: '/admin/account-requests' },
    title: requests,
    reach: withOne,
    picture: true,
  },
];
