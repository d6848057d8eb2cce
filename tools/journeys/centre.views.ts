import type { Page, Route } from 'playwright-core';
import type { DashboardView } from '@cqdg/contract';
import type { View } from './views';
import { studies } from './world';

const admin = (view: Omit<View, 'app' | 'who'>): View => ({ app: 'admin', who: 'admin', ...view });
const dialog = (page: Page) => page.locator('.dialog').waitFor();

/** What the dashboard would be told on a bad day: the world of the sweep has none. */
const badDay = (view: DashboardView): DashboardView => {
  const study = (code: string, fr: string) => ({ code, name: { fr, en: fr } });
  const [first] = view.review.items;
  return {
    ...view,
    review: { waiting: 12, items: first ? [first, { ...first, study: study('MYOQC', 'MyoQC'), warnings: 3 }] : [] },
    runs: {
      ...view.runs,
      ...{ running: 2, queued: 3 },
      underWay: [
        { id: 'a', study: study('NDVQC', 'NeuroDév'), kind: 'submission', stage: 'rows', rowsDone: 620, rowsTotal: 1000 },
        { id: 'b', study: study('PARKQC', 'Parkinson'), kind: 'registration', stage: null, rowsDone: 0, rowsTotal: 0 },
      ],
    },
    mail: { ...view.mail, failed: 2, lastFailure: { id: 'c', study: 'RESPIRE', attempts: 15, at: view.at } },
    services: { ...view.services, worker: false },
  };
};

/** The page read again with another answer to one of its questions. */
export async function told(page: Page, path: string, answer: (route: Route) => Promise<void>, seen: string): Promise<void> {
  await page.route(path, answer);
  await page.reload();
  await page.locator(seen).first().waitFor();
  await page.unroute(path);
}
const refused = (route: Route) =>
  route.fulfill({
    status: 429,
    contentType: 'application/problem+json',
    body: JSON.stringify({
      type: 'about:blank',
      title: 'Trop de tentatives',
      status: 429,
      detail: 'Attendez un instant, puis réessayez.',
      code: 'too_many',
      correlationId: 'x',
      params: { seconds: 5 },
    }),
  });

/** The console's pages over all studies. */
export const centreViews: View[] = [
  admin({
    name: 'console-dashboard',
    route: '',
    path: '/admin/',
    title: { fr: 'Tableau de bord', en: 'Dashboard' },
    reach: (page) => page.locator('.figures').waitFor(),
    picture: true,
  }),
  admin({
    name: 'console-dashboard-bad-day',
    route: '',
    path: '/admin/',
    title: { fr: 'Tableau de bord', en: 'Dashboard' },
    reach: (page) =>
      told(
        page,
        '**/api/centre/dashboard',
        async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, json: badDay((await response.json()) as DashboardView) });
        },
        '.banner--error',
      ),
  }),
  admin({
    name: 'console-dashboard-failed',
    route: '',
    path: '/admin/',
    title: { fr: 'Tableau de bord', en: 'Dashboard' },
    reach: (page) => told(page, '**/api/centre/dashboard', refused, 'ui-problem'),
  }),
  admin({
    name: 'console-submissions',
    route: 'submissions',
    path: '/admin/submissions',
    title: { fr: 'Soumissions', en: 'Submissions' },
    reach: (page) => page.locator('tbody tr').first().waitFor(),
    picture: true,
  }),
  admin({
    name: 'console-submissions-none',
    route: 'submissions',
    path: '/admin/submissions?q=nothing-is-called-so',
    title: { fr: 'Soumissions', en: 'Submissions' },
    reach: (page) => page.locator('ui-empty').waitFor(),
  }),
  admin({
    name: 'console-submission-findings',
    route: 'studies/:study/submission',
    path: `/admin/studies/${studies.errors.code}/submission`,
    title: { fr: `${studies.errors.fr} · Soumission`, en: `${studies.errors.en} · Submission` },
    reach: (page) => page.locator('.groups__item').first().waitFor(),
    picture: true,
  }),
  admin({
    name: 'console-submission-reopen',
    route: 'studies/:study/submission',
    path: `/admin/studies/${studies.signed.code}/submission`,
    title: { fr: `${studies.signed.fr} · Soumission`, en: `${studies.signed.en} · Submission` },
    reach: async (page) => {
      await page.locator('app-decisions .row button').last().click();
      await dialog(page);
      await page.locator('.dialog input[type=radio]').last().check();
    },
  }),
  admin({
    name: 'console-submission-empty',
    route: 'studies/:study/submission',
    path: `/admin/studies/${studies.empty.code}/submission`,
    title: { fr: `${studies.empty.fr} · Soumission`, en: `${studies.empty.en} · Submission` },
    reach: (page) => page.locator('ui-empty').waitFor(),
  }),
  admin({
    name: 'console-study-erase',
    route: 'studies/:study',
    path: `/admin/studies/${studies.errors.code}`,
    title: { fr: `${studies.errors.fr} · Études`, en: `${studies.errors.en} · Studies` },
    reach: async (page) => {
      await page.locator('app-files tbody button').first().click();
      await dialog(page);
    },
  }),
  admin({
    name: 'console-mail',
    route: 'mail',
    path: '/admin/mail',
    title: { fr: 'Courriels', en: 'E-mails' },
    reach: (page) => page.locator('tbody tr').first().waitFor(),
    picture: true,
  }),
  admin({
    name: 'console-mail-none',
    route: 'mail',
    path: '/admin/mail?state=refused',
    title: { fr: 'Courriels', en: 'E-mails' },
    reach: (page) => page.locator('ui-empty').waitFor(),
  }),
  admin({
    name: 'console-mail-view',
    route: 'mail/:mail',
    path: '/admin/mail?kind=invitation&q=camille',
    title: {
      fr: `Invitation à l’étude «\u00a0${studies.empty.fr}\u00a0» · Courriels`,
      en: `Invitation à l’étude «\u00a0${studies.empty.fr}\u00a0» · E-mails`,
    },
    reach: async (page) => {
      await page.locator('tbody a').first().click();
      await page.locator('.mailbody').waitFor();
    },
  }),
  admin({
    name: 'console-settings',
    route: 'settings',
    path: '/admin/settings',
    title: { fr: 'Réglages', en: 'Settings' },
    reach: async (page) => {
      await page.locator('.mailwords summary').first().click();
    },
    picture: true,
  }),
];
