import type { Page } from 'playwright-core';
import type { View } from './views';
import { studies } from './world';

const admin = (view: Omit<View, 'app' | 'who'>): View => ({ app: 'admin', who: 'admin', ...view });
const dialog = (page: Page) => page.locator('.dialog').waitFor();

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
