import { effect, inject, untracked } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { SessionState } from './session-state';

/** Pages for people who are signed in: others sign in first, and come back. */
export const signedIn: CanActivateFn = (_route, state) => {
  const session = inject(SessionState);
  if (session.user()?.secondFactorMissing) return toSecondFactor(state.url);
  if (session.status() === 'signed-in') return true;
  return inject(Router).createUrlTree(['/sign-in'], { queryParams: state.url === '/' ? {} : { return: state.url } });
};

/** For the page of the second factor: open to who is signed in, whatever is missing. */
export const withSession: CanActivateFn = () => inject(SessionState).status() === 'signed-in' || inject(Router).createUrlTree(['/sign-in']);

/** Where people of the centre set up the second factor that it asks of them; nothing else is open to them before. */
export const toSecondFactor = (from: string) =>
  inject(Router).createUrlTree(['/second-factor'], { queryParams: from === '/' ? {} : { return: from } });

/** Where to go after signing in: an address of this app and of no other. */
export function safeReturn(address: string | null | undefined): string {
  return address && /^\/(?![/\\])/.test(address) && !address.startsWith('/sign-in') ? address : '/';
}

/** Leads to sign-in, with the way back, once the server no longer knows the session. To be called by the root component. */
export function watchSessionEnd(): void {
  const state = inject(SessionState);
  const router = inject(Router);
  effect(() => {
    if (state.status() !== 'ended') return;
    untracked(() => void router.navigate(['/sign-in'], { queryParams: { return: router.url, ended: '' } }));
  });
}
