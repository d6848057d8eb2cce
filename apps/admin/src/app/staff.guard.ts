import { inject } from '@angular/core';
import { type Permission, permissionsIn } from '@cqdg/contract';
import { type CanActivateFn, type CanMatchFn, Router } from '@angular/router';
import { SessionState, toSecondFactor } from '@cqdg/ui';

/** Not for every member of staff: others find no such page. */
export const mayAtCentre =
  (permission: Permission): CanMatchFn =>
  () =>
    permissionsIn(null, inject(SessionState).user()?.staffRole ?? null).has(permission);

/** The console is for the centre's staff; others are told so, and shown the way to the studies' portal. */
export const staffOnly: CanActivateFn = (_route, state) => {
  const session = inject(SessionState);
  const router = inject(Router);
  if (session.user()?.secondFactorMissing) return toSecondFactor(state.url);
  if (session.user()?.staffRole) return true;
  if (session.status() === 'signed-in') return router.createUrlTree(['/reserved']);
  return router.createUrlTree(['/sign-in'], { queryParams: state.url === '/' ? {} : { return: state.url } });
};
