import type { AppName, OidcRefusal } from '@cqdg/contract';
import type { PendingSignIn } from './pending-sign-ins';

const BASE: Record<AppName, string> = { submitter: '', admin: '/admin' };
const NOWHERE = 'http://nowhere.invalid';

/** An address of the app as its pages name it, `/s/NDVQC?…`; whatever could lead to another host, to the API or to sign-in again is `/`. */
export function returnPath(asked: string | undefined): string {
  if (!asked || !/^\/(?![/\\])/.test(asked) || /[\u0000-\u0020\\]/.test(asked) || !URL.canParse(asked, NOWHERE)) return '/';
  const { origin, pathname, search, hash } = new URL(asked, NOWHERE);
  // Looked at as browsers read it: `/./` and `/%2e/` are gone, and what began in the middle may begin with `//` now.
  if (origin !== NOWHERE || pathname.startsWith('//') || /^\/(api|sign-in|admin|\.well-known)(\/|$)/i.test(pathname)) return '/';
  return `${pathname}${search}${hash}`;
}

/** The same for the browser: below the app's own address. */
export const inApp = (app: AppName, path: string): string => `${BASE[app]}${path}`;

/** The sign-in page of the app, with why nobody is signed in, or with the question for a code. */
export function signInPage(app: AppName, back: string, outcome: { refusal: OidcRefusal } | { challenge: string }): string {
  const query = new URLSearchParams(back === '/' ? {} : { return: back });
  if ('refusal' in outcome) query.set('oidc', outcome.refusal);
  // Behind `#`: it reaches no server, no log and no other site.
  const fragment = 'challenge' in outcome ? `#challenge=${outcome.challenge}` : '';
  const said = query.toString();
  return inApp(app, `/sign-in${said ? `?${said}` : ''}${fragment}`);
}

/** Where somebody is led who comes back without success: to sign in, or to the page of the signature. */
export function ledBack(app: AppName, pending: PendingSignIn | null, refusal: OidcRefusal): string {
  if (pending?.proof) return inApp(app, `${pending.back}?oidc=${refusal}`);
  return signInPage(app, pending?.back ?? '/', { refusal });
}
