import { correspondence } from './correspondence';
import type { View } from './views';
import { studies } from './world';

const words = { fr: 'Demandes', en: 'Requests' };
const asking = { fr: 'Nouvelle demande', en: 'New request' };
const subject = { fr: correspondence.question, en: correspondence.question };
const change = { fr: correspondence.change, en: correspondence.change };
const lead = { app: 'submitter', who: 'lead' } as const;
const centre = { app: 'admin', who: 'admin' } as const;
const at = (key: keyof typeof studies, page: string) => ({ study: key, path: `/s/${studies[key].code}/${page}` });

/** What studies and the centre write to each other, on both sides. */
export const requestViews: View[] = [
  { ...lead, name: 'requests-none', route: 's/:study/requests', ...at('empty', 'requests'), title: words },
  { ...lead, name: 'requests', route: 's/:study/requests', ...at('errors', 'requests'), title: words },
  { ...lead, name: 'request', route: 's/:study/requests/:number', ...at('errors', 'requests/1'), title: subject, picture: true },
  {
    ...{ ...lead, name: 'request-discard', route: 's/:study/requests/:number', title: subject },
    ...at('errors', 'requests/1'),
    reach: async (page) => {
      await page.locator('.thread__files button').click();
      await page.locator('.dialog').waitFor();
    },
  },
  { ...lead, who: 'reader', name: 'request-reader', route: 's/:study/requests/:number', ...at('errors', 'requests/1'), title: subject },
  {
    ...{ ...lead, name: 'request-new', route: 's/:study/requests/new', title: asking },
    ...at('errors', 'requests/new?table=diagnosis&field=age_at_diagnosis&row=12&code=value.not_in_list'),
  },
  {
    ...{ ...lead, name: 'request-new-missing', route: 's/:study/requests/new', title: asking },
    ...at('errors', 'requests/new'),
    reach: async (page) => {
      await page.locator('button[type=submit]').click();
      await page.locator('[aria-invalid]').first().waitFor();
    },
  },
  {
    ...{ ...lead, name: 'request-new-change', route: 's/:study/requests/new', title: asking, picture: true },
    ...at('errors', 'registration'),
    reach: async (page) => {
      await page.locator('app-sample-list a[href*="requests/new"]').first().click();
      await page.locator('.changed input').first().waitFor();
    },
  },
  { ...lead, name: 'request-change', route: 's/:study/requests/:number', ...at('signed', 'requests/1'), title: change },
  { ...centre, name: 'console-requests', route: 'requests', path: '/admin/requests', title: words, picture: true },
  {
    ...{ ...centre, name: 'console-requests-nothing', route: 'requests', path: '/admin/requests?q=zzzz', title: words },
  },
  {
    ...{ ...centre, name: 'console-request', route: 'requests/:study/:number', title: subject },
    path: `/admin/requests/${studies.errors.code}/1`,
  },
  {
    ...{ ...centre, name: 'console-request-change', route: 'requests/:study/:number', title: change, picture: true },
    path: `/admin/requests/${studies.signed.code}/1`,
    reach: async (page) => void (await page.locator('ui-change-effects').waitFor()),
  },
  {
    ...{ ...centre, name: 'console-request-apply', route: 'requests/:study/:number', title: change },
    path: `/admin/requests/${studies.signed.code}/1`,
    reach: async (page) => {
      await page.locator('.thread__effects button').click();
      await page.locator('.dialog').waitFor();
    },
  },
  {
    ...{ ...centre, name: 'console-request-new', route: 'requests/:study/new', path: `/admin/requests/${studies.errors.code}/new` },
    title: { fr: 'Écrire à l’étude', en: 'Write to the study' },
  },
];
