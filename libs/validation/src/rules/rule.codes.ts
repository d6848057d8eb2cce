import type { CodeInfo } from '../code.types';

/** The codes of the rules across rows and tables, and of registration. */
export const ruleCodes = {
  /** The dictionary names a rule that this engine does not know: the centre's mistake, never the study's. */
  'rule.unknown': { severity: 'warning', params: ['use'] },
} as const satisfies Record<string, CodeInfo>;
