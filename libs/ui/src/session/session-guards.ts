import { effect, inject, untracked } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { SessionState } from './session-state';

/** Pages for people who are signed in: others sign in first, and come back. */
export const signedIn: CanActivateFn = (_route, state) => {
  if (inject(SessionState).status() === 'signed-in') return true;
  return inject(Router).createUrlTree(['/sign-in'], { queryParams: state.url === '/' ? {} : { return: state.url } });
};

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
