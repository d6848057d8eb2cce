import type { Page } from 'playwright-core';
import type { Language } from '@cqdg/contract';
import { accountViews } from './accounts.views';
import { askViews } from './ask.views';
import { centreViews } from './centre.views';
import { keptViews } from './kept.views';
import { requestViews } from './requests.views';
import { rehearsalViews } from './rehearsal.views';
import { sftpPortalViews } from './sftp-portal.views';
import { sftpViews } from './sftp.views';
import { password } from './person';
import { studies, type Role, type StudyKey, type World } from './world';

/** A page of an app in one of its states, on a prepared world. */
export interface View {
  /** Also the name of its picture: what is seen, and the state. */
  name: string;
  app: 'submitter' | 'admin';
  /** The address pattern of the route, as the route files have it. */
  route: string;
  /** Nobody is signed in for a visitor. */
  who: Role | 'visitor';
  path: string | ((world: World, language: Language) => string);
  study?: StudyKey;
  /** How the window's title begins. */
  title: Record<Language, string>;
  /** What a person does to come to this state; by structure, not by words, so that it works in both languages. */
  reach?: (page: Page) => Promise<void>;
  /** Its picture is in docs/screens. */
  picture?: boolean;
}

const study = (key: StudyKey, page = ''): Pick<View, 'path' | 'study'> => ({
  study: key,
  path: `/s/${studies[key].code}${page && `/${page}`}`,
});
const submitter = (view: Omit<View, 'app'>): View => ({ app: 'submitter', ...view });
const admin = (view: Omit<View, 'app'>): View => ({ app: 'admin', ...view });

const home = { route: 's/:study', title: { fr: 'Accueil de l’étude', en: 'Study home' } };
const registration = { route: 's/:study/registration', title: { fr: 'Inscrire des échantillons', en: 'Register samples' } };
const clinical = { route: 's/:study/clinical', title: { fr: 'Tables cliniques', en: 'Clinical tables' } };
const members = { route: 's/:study/members', title: { fr: 'Membres', en: 'Members' } };
const toSign = { route: 's/:study/sign', title: { fr: 'Signer la révision 1', en: 'Sign revision 1' } };
const history = { route: 's/:study/history', title: { fr: 'Historique', en: 'History' } };
const notFound = { fr: 'Page introuvable', en: 'Page not found' };
const tables = { fr: 'Dictionnaire et gabarits', en: 'Dictionary and templates' };

const dialog = (page: Page) => page.locator('.dialog').waitFor();
/** The menu of the first thing that has one, inside the page. */
const openMenu = async (page: Page) => {
  await page.locator('main [aria-haspopup="menu"]').first().click();
  await page.getByRole('menu').waitFor();
};

/** The dialog of an entry of a tile's menu, by its place. */
const fromTile = async (page: Page, entry: number) => {
  await page.locator('[appTableTile]:has(h3 button) [aria-haspopup="menu"]').first().click();
  await page.getByRole('menuitem').nth(entry).click();
  await dialog(page);
};

/** The page shows a statement that is no longer the one in force. */
const signOtherWords = async (page: Page) => {
  const path = '**/submission/statement';
  const read = { id: 'former', digest: '0'.repeat(64), text: { fr: 'Je déclare.', en: 'I declare.' } };
  await page.route(path, (route) => route.fulfill({ json: read }));
  await page.reload();
  await page.locator('.agree input').check();
  await page.unroute(path);
  await page.locator('#sign-password').fill(password);
  await page.locator('form button[type=submit]').click();
  await page.locator('form ui-problem').waitFor();
};

const openNotices = async (page: Page) => {
  await page.locator('ui-bell [aria-haspopup="dialog"]').click();
  await page.locator('.notice').first().waitFor();
};

export const views: View[] = [
  submitter({
    name: 'sign-in',
    route: 'sign-in',
    who: 'visitor',
    path: '/sign-in',
    title: { fr: 'Se connecter', en: 'Sign in' },
    picture: true,
  }),
  submitter({
    name: 'sign-in-refused',
    route: 'sign-in',
    who: 'visitor',
    path: '/sign-in',
    title: { fr: 'Se connecter', en: 'Sign in' },
    reach: async (page) => {
      await page.locator('button[type=submit]').click();
      await page.getByRole('alert').first().waitFor();
    },
  }),
  submitter({
    name: 'invitation',
    route: 'invitation/:token',
    who: 'visitor',
    path: ({ invitations }, language) => invitations[language],
    title: { fr: 'Invitation', en: 'Invitation' },
    picture: true,
  }),
  submitter({
    name: 'invitation-gone',
    route: 'invitation/:token',
    who: 'visitor',
    path: '/invitation/none',
    title: { fr: 'Invitation', en: 'Invitation' },
  }),
  submitter({
    name: 'notices',
    route: '',
    who: 'lead',
    path: '/',
    title: { fr: 'Mes études', en: 'My studies' },
    reach: openNotices,
    picture: true,
  }),
  submitter({ name: 'studies', route: '', who: 'lead', path: '/', title: { fr: 'Mes études', en: 'My studies' }, picture: true }),
  submitter({ name: 'not-found', route: '**', who: 'lead', path: '/nowhere', title: notFound }),
  submitter({ name: 'not-found-study', route: 's/**', who: 'lead', path: '/s/NONE', title: notFound }),
  submitter({
    name: 'dictionary',
    route: 'dictionary',
    who: 'visitor',
    path: '/dictionary',
    title: { fr: `Inscription des échantillons · ${tables.fr}`, en: `Sample registration · ${tables.en}` },
    picture: true,
  }),
  submitter({
    name: 'dictionary-table',
    route: 'dictionary/:table',
    who: 'lead',
    path: '/dictionary/participant',
    title: { fr: `Personnes participantes · ${tables.fr}`, en: `Participants · ${tables.en}` },
    picture: true,
  }),
  submitter({
    name: 'guide',
    route: 'guide',
    who: 'visitor',
    path: '/guide',
    title: { fr: 'Commencer · Guide', en: 'Getting started · Guide' },
    picture: true,
  }),
  submitter({
    name: 'guide-programs',
    route: 'guide/:chapter',
    who: 'visitor',
    path: '/guide/programs',
    title: { fr: 'Envoyer par programme · Guide', en: 'Sending from a program · Guide' },
  }),
  submitter({
    name: 'guide-chapter',
    route: 'guide/:chapter',
    who: 'lead',
    path: '/guide/findings',
    title: { fr: 'Lire les constats et corriger · Guide', en: 'Reading the findings and mending · Guide' },
  }),

  submitter({ name: 'study-home-empty', ...home, who: 'lead', ...study('empty'), picture: true }),
  submitter({ name: 'study-home-registration-errors', ...home, who: 'lead', ...study('registrationErrors') }),
  submitter({ name: 'study-home-errors', ...home, who: 'lead', ...study('errors'), picture: true }),
  submitter({ name: 'study-home-errors-reader', ...home, who: 'reader', ...study('errors') }),
  submitter({ name: 'study-home-valid', ...home, who: 'lead', ...study('valid') }),
  submitter({ name: 'study-home-signed', ...home, who: 'lead', ...study('signed'), picture: true }),

  submitter({ name: 'registration-empty', ...registration, who: 'lead', ...study('empty', 'registration') }),
  submitter({ name: 'registration-errors', ...registration, who: 'lead', ...study('registrationErrors', 'registration'), picture: true }),
  submitter({ name: 'registration-preview', ...registration, who: 'lead', ...study('registrationReady', 'registration'), picture: true }),
  submitter({
    name: 'registration-confirm',
    ...registration,
    who: 'lead',
    ...study('registrationReady', 'registration'),
    reach: async (page) => {
      await page.locator('main .btn--next').click();
      await dialog(page);
    },
  }),
  submitter({ name: 'registration-done', ...registration, who: 'lead', ...study('valid', 'registration') }),
  submitter({
    name: 'registration-reader',
    ...registration,
    title: { fr: 'Échantillons', en: 'Samples' },
    who: 'reader',
    ...study('valid', 'registration'),
  }),

  submitter({ name: 'clinical-tables-empty', ...clinical, who: 'lead', ...study('empty', 'clinical') }),
  submitter({ name: 'clinical-tables-errors', ...clinical, who: 'lead', ...study('errors', 'clinical'), picture: true }),
  submitter({
    name: 'clinical-tables-findings',
    ...clinical,
    who: 'lead',
    ...study('errors', 'clinical'),
    reach: (page) => page.locator('ui-findings').evaluate((element) => element.scrollIntoView()),
    picture: true,
  }),
  submitter({
    name: 'clinical-tables-menu',
    ...clinical,
    who: 'lead',
    ...study('errors', 'clinical'),
    reach: openMenu,
  }),
  submitter({
    name: 'clinical-tables-remove',
    ...clinical,
    who: 'lead',
    ...study('errors', 'clinical'),
    reach: (page) => fromTile(page, -2),
  }),
  submitter({
    name: 'clinical-tables-discard',
    ...clinical,
    who: 'lead',
    ...study('errors', 'clinical'),
    reach: (page) => fromTile(page, -1),
  }),
  submitter({ name: 'clinical-tables-reader', ...clinical, who: 'reader', ...study('errors', 'clinical') }),
  submitter({ name: 'clinical-tables-valid', ...clinical, who: 'lead', ...study('valid', 'clinical'), picture: true }),
  submitter({ name: 'clinical-tables-signed', ...clinical, who: 'lead', ...study('signed', 'clinical') }),

  submitter({
    name: 'sign-not-yet',
    ...toSign,
    who: 'lead',
    ...study('errors', 'sign'),
  }),
  submitter({
    name: 'sign-valid',
    ...toSign,
    who: 'lead',
    ...study('valid', 'sign'),
    picture: true,
  }),
  submitter({ name: 'sign-statement-changed', ...toSign, who: 'lead', ...study('valid', 'sign'), reach: signOtherWords }),
  submitter({
    name: 'sign-receipt',
    route: 's/:study/sign',
    who: 'lead',
    ...study('signed', 'sign'),
    title: { fr: 'Révision 1 signée', en: 'Revision 1 is signed' },
    picture: true,
  }),

  submitter({
    name: 'history-empty',
    ...history,
    who: 'lead',
    ...study('empty', 'history'),
  }),
  submitter({
    name: 'history',
    ...history,
    who: 'lead',
    ...study('signed', 'history'),
    reach: (page) => page.locator('ui-revisions summary').first().click(),
    picture: true,
  }),
  submitter({
    name: 'history-withdraw',
    ...history,
    who: 'lead',
    ...study('signed', 'history'),
    reach: async (page) => {
      await page.locator('.page__actions button').click();
      await dialog(page);
    },
  }),
  submitter({ name: 'members', ...members, who: 'lead', ...study('empty', 'members'), picture: true }),
  submitter({
    name: 'members-invite',
    ...members,
    who: 'lead',
    ...study('empty', 'members'),
    reach: async (page) => {
      await page.locator('.page__actions button').click();
      await dialog(page);
    },
  }),

  admin({
    name: 'console-sign-in',
    route: 'sign-in',
    who: 'visitor',
    path: '/admin/sign-in',
    title: { fr: 'Se connecter à la console', en: 'Sign in to the console' },
  }),
  admin({
    name: 'console-reserved',
    route: 'reserved',
    who: 'lead',
    path: '/admin/',
    title: { fr: 'La console est réservée au centre', en: 'The console is for the centre' },
  }),
  ...centreViews,
  ...rehearsalViews,
  ...askViews,
  ...requestViews,
  ...sftpPortalViews,
  admin({
    name: 'console-studies',
    route: 'studies',
    who: 'admin',
    path: '/admin/studies',
    title: { fr: 'Études', en: 'Studies' },
    picture: true,
  }),
  admin({
    name: 'console-new-study',
    route: 'studies/new',
    who: 'admin',
    path: '/admin/studies/new',
    title: { fr: 'Créer une étude', en: 'Create a study' },
  }),
  admin({
    name: 'console-study',
    route: 'studies/:study',
    who: 'admin',
    path: `/admin/studies/${studies.empty.code}`,
    title: { fr: `${studies.empty.fr} · Études`, en: `${studies.empty.en} · Studies` },
    picture: true,
  }),
  admin({
    name: 'console-study-signed',
    route: 'studies/:study',
    who: 'admin',
    path: `/admin/studies/${studies.signed.code}`,
    title: { fr: `${studies.signed.fr} · Études`, en: `${studies.signed.en} · Studies` },
    reach: (page) => page.locator('app-decisions ui-revisions section').first().waitFor(),
    picture: true,
  }),
  ...keptViews,
  admin({
    name: 'console-maintenance',
    route: 'maintenance',
    who: 'admin',
    path: '/admin/maintenance',
    title: { fr: 'Maintenance', en: 'Maintenance' },
  }),
  admin({
    name: 'console-account',
    route: 'account',
    who: 'admin',
    path: '/admin/account',
    title: { fr: 'Mon compte', en: 'My account' },
  }),
  admin({
    name: 'console-notices',
    route: 'studies',
    who: 'admin',
    path: '/admin/studies',
    title: { fr: 'Études', en: 'Studies' },
    reach: openNotices,
  }),
  ...accountViews,
  ...sftpViews,
  admin({ name: 'console-not-found', route: '**', who: 'admin', path: '/admin/nowhere', title: notFound }),
];

const appName = { submitter: { fr: 'CQDG Soumission', en: 'CQDG Submission' }, admin: { fr: 'CQDG Console', en: 'CQDG Console' } };

/** The whole title that the window must have. */
export function titleOf(view: View, language: Language): RegExp {
  const escaped = [view.title[language], view.study && studies[view.study][language], appName[view.app][language]]
    .filter((part) => part !== undefined)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]"));
  return new RegExp(`^${escaped.join(' · ')}$`);
}

/** Opens the view, and waits until it stands still. */
export async function open(page: Page, view: View, world: World, language: Language): Promise<void> {
  await page.goto(typeof view.path === 'string' ? view.path : view.path(world, language));
  await stands(page);
  await view.reach?.(page);
  await stands(page);
}

/** The page has its heading, waits for nothing any more, and nothing moves. */
export async function stands(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.waitForFunction(
    () =>
      !document.querySelector('ui-wait') &&
      document.fonts.status === 'loaded' &&
      document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
}
