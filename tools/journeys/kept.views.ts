import type { Page } from 'playwright-core';
import type { View } from './views';

const admin = (view: Omit<View, 'app' | 'who'>): View => ({ app: 'admin', who: 'admin', ...view });
const dialog = (page: Page) => page.locator('.dialog').waitFor();

/** What the centre keeps for good: editions of the dictionary, and the audit log. */
export const keptViews: View[] = [
  admin({
    name: 'console-dictionaries',
    route: 'dictionaries',
    path: '/admin/dictionaries',
    title: { fr: 'Dictionnaires', en: 'Dictionaries' },
    picture: true,
  }),
  admin({
    name: 'console-edition',
    route: 'dictionaries/:version',
    path: '/admin/dictionaries/1.8',
    title: { fr: 'Dictionnaire 1.8 · Dictionnaires', en: 'Dictionary 1.8 · Dictionaries' },
    reach: (page) => page.locator('ui-comparison section').first().waitFor(),
    picture: true,
  }),
  admin({
    name: 'console-edition-active',
    route: 'dictionaries/:version',
    path: '/admin/dictionaries/1.7',
    title: { fr: 'Dictionnaire 1.7 · Dictionnaires', en: 'Dictionary 1.7 · Dictionaries' },
  }),
  admin({
    name: 'console-edition-publish',
    route: 'dictionaries/:version',
    path: '/admin/dictionaries/1.8',
    title: { fr: 'Dictionnaire 1.8 · Dictionnaires', en: 'Dictionary 1.8 · Dictionaries' },
    reach: async (page) => {
      await page.locator('main .btn--filled').first().click();
      await dialog(page);
    },
  }),
  admin({
    name: 'console-audit',
    route: 'audit',
    path: '/admin/audit',
    title: { fr: 'Journal', en: 'Audit log' },
    reach: async (page) => {
      await page.locator('button[aria-controls^=event]').first().click();
      await page.locator('tr.details').waitFor();
    },
    picture: true,
  }),
  admin({
    name: 'console-audit-nothing',
    route: 'audit',
    path: '/admin/audit?who=personne%20de%20ce%20nom',
    title: { fr: 'Journal', en: 'Audit log' },
  }),
];
