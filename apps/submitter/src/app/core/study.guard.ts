import { inject } from '@angular/core';
import { type CanMatchFn, type UrlSegment } from '@angular/router';
import { Studies } from './studies';

/** Lets in who sees the study; others get the page that is not found, as for a study that does not exist. */
export const visibleStudy: CanMatchFn = async (_route, segments: UrlSegment[]) => {
  const code = segments[1]?.path ?? '';
  const studies = inject(Studies);
  await studies.ready();
  const found = studies.find(code) !== null;
  if (found) studies.enter(code);
  // Without an answer nothing is known: the page itself says why it cannot load.
  return found || studies.problem() !== null;
};
