import type { CodeInfo } from '../code.types';

/** What could tell who a person is. Found without its value: neither the finding nor any other of the row repeats it. */
export const privacyCodes = {
  /** A Québec health-insurance number (NAM): four letters and eight digits, the first six of which are a date of birth. */
  'privacy.health_number': { severity: 'error', params: [] },
  /** Nine digits that pass Luhn's test; a warning unless they are grouped by three. */
  'privacy.social_insurance_number': { severity: 'error', params: [] },
  'privacy.email': { severity: 'error', params: [] },
  'privacy.telephone': { severity: 'error', params: [] },
  /** All six characters of a postal code. */
  'privacy.postal_code': { severity: 'error', params: [] },
  /** A date that the cell itself says is one of birth. */
  'privacy.birth_date': { severity: 'error', params: [] },
  /** So few people are older that an age can tell who they are; `years` is the limit. */
  'privacy.great_age': { severity: 'warning', params: ['years'] },
  /** At its first row: an area that only `participants` of the file share, fewer than `least`. */
  'privacy.small_area': { severity: 'warning', params: ['participants', 'least'] },
} as const satisfies Record<string, CodeInfo>;
