import type { Page, Route } from 'playwright-core';
import type { ComingEditions, RehearsalView, RehearsedGroup } from '@cqdg/contract';
import { told } from './centre.views';
import type { View } from './views';
import { studies } from './world';

const edition = {
  ...({ app: 'admin', who: 'admin', route: 'dictionaries/:version', path: '/admin/dictionaries/1.8' } as const),
  title: { fr: 'Dictionnaire 1.8 · Dictionnaires', en: 'Dictionary 1.8 · Dictionaries' },
};
const clinical = {
  ...({ app: 'submitter', who: 'lead', route: 's/:study/clinical', study: 'valid', path: `/s/${studies.valid.code}/clinical` } as const),
  title: { fr: 'Tables cliniques', en: 'Clinical tables' },
};

const group: RehearsedGroup = {
  ...{ table: 'participant', field: 'ethnicity', code: 'value.required', was: null, becomes: 'error', added: 8, fixed: 0, left: 0 },
};
/** What leads are told once the draft has a date: in the world it has none, since every page of theirs would say so. */
const coming: ComingEditions = {
  editions: [
    {
      ...{ version: '1.8', publishAt: '2027-01-11T14:00:00Z', registration: true },
      rehearsal: {
        ...{ revision: 1, stale: 'content', rehearsedAt: '2026-11-24T14:00:00Z', codes: [], omitted: 0 },
        groups: [group, { ...group, table: 'phenotype', field: 'age_at_phenotype', code: 'value.range', was: 'error', added: 0, left: 3 }],
        result: {
          ...{ rows: 300, added: 8, fixed: 0, left: 3, reweighed: 0, exact: true, aside: [] },
          ...{ before: { valid: true, errors: 0, warnings: 3 }, after: { valid: false, errors: 8, warnings: 3 } },
          touched: [{ table: 'participant', fields: ['ethnicity', 'last_known_status'] }],
        },
      },
    },
    { version: '2.0', publishAt: '2027-06-01T13:00:00Z', registration: false, rehearsal: null },
  ],
};

const open = async (page: Page, code: string) => {
  const study = page.locator('.studies > li', { hasText: code });
  await study.locator('.iconbtn').click();
  await study.locator('table').first().waitFor();
};
const answered = (change: (view: RehearsalView) => RehearsalView) => async (route: Route) => {
  const response = await route.fetch();
  await route.fulfill({ response, json: change((await response.json()) as RehearsalView) });
};

/** What a draft of the dictionary would change: as the centre sees it, and as a lead is told. */
export const rehearsalViews: View[] = [
  {
    ...edition,
    name: 'console-rehearsal',
    reach: async (page) => {
      await open(page, studies.valid.code);
      await page.locator('app-rehearsal').evaluate((element) => element.scrollIntoView());
    },
    picture: true,
  },
  {
    ...edition,
    name: 'console-rehearsal-running',
    reach: (page) =>
      told(
        page,
        '**/rehearsal',
        answered((view) => ({
          ...{ ...view, state: 'running', endedAt: null, total: 4, done: 1, current: studies.signed.code, registration: true },
          studies: view.studies.map((one, i) => {
            if (i === 0) return { ...one, stale: 'draft' as const };
            return i === 1
              ? { ...one, rehearsal: 'broken' as const, result: null }
              : { ...one, rehearsal: 'waiting' as const, result: null };
          }),
        })),
        'app-rehearsal ui-bar',
      ),
  },
  {
    ...edition,
    name: 'console-rehearsal-none',
    reach: (page) =>
      told(
        page,
        '**/rehearsal',
        answered((view) => ({ ...view, state: null, endedAt: null, askedBy: null, total: 0, done: 0, studies: [] })),
        'app-rehearsal .card__body p',
      ),
  },
  {
    ...clinical,
    name: 'clinical-tables-coming',
    reach: async (page) => {
      await told(page, '**/coming-editions', (route) => route.fulfill({ json: coming }), 'app-coming-editions summary');
      await page.locator('app-coming-editions summary').first().click();
    },
    picture: true,
  },
];
