import type { RequestSide, RequestState } from '@cqdg/contract';
import type { StateKind } from '../parts/state-pill';

/** How a state looks to each side: what waits for one's own side stands out. */
export const stateKinds: Record<RequestSide, Record<RequestState, StateKind>> = {
  study: { open: 'quiet', waiting: 'next', resolved: 'ok' },
  centre: { open: 'next', waiting: 'quiet', resolved: 'ok' },
};
