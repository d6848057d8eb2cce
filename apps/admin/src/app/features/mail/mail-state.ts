import type { MailState } from '@cqdg/contract';
import type { StateKind } from '@cqdg/ui';

const kinds: Record<MailState, StateKind> = { waiting: 'run', sent: 'ok', refused: 'error', given_up: 'error', unneeded: 'quiet' };

export const mailStateKind = (state: MailState): StateKind => kinds[state];
