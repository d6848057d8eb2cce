import type { Severity } from '@cqdg/contract';

export interface PersonalData {
  code: string;
  severity: Severity;
}

/** Most cells hold none of these shapes: one pattern lets them go. Digits, letters and signs only, so its time grows with the text. */
const suspect = /@|[a-z]{4} ?\d{4} ?\d{4}|\d{3}[ .)-]{1,2}\d{3}|\d{9}|[a-z]\d[a-z] ?\d[a-z]\d|\d[-/.]\d\d?[-/.]\d/i;

/** Longer texts are looked at so far: nobody reads more in a table, and a hostile cell must cost nothing. */
const LOOKED_AT = 20_000;

/** Where a token begins and ends. Numbers of several groups must not be a part of a longer code: `12-046-454-286`. */
const alone = (token: string) => new RegExp(`(?<![a-z0-9])(?:${token})(?![a-z0-9])`, 'gi');
const whole = (groups: string) => new RegExp(`(?<![a-z0-9]|[a-z0-9][-_.])(?:${groups})(?![a-z0-9]|[-_.][a-z0-9])`, 'gi');

const healthNumber = alone('[a-z]{4}\\d{8}|[a-z]{4} \\d{4} \\d{4}');
const groupedSin = whole('\\d{3}([ -])\\d{3}\\1\\d{3}');
const bareSin = alone('\\d{9}');
const email = /[^\s@<>;,:"'()]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.[a-z]{2,24}(?![a-z0-9])/i;
const telephone = whole('(?:\\+?1[ .-]?)?(?:\\([2-9]\\d{2}\\) ?|[2-9]\\d{2}[ .-])[2-9]\\d{2}[ .-]\\d{4}');
/** Letters that Canada Post uses: never D, F, I, O, Q, U; not W and Z in front. */
const postalCode = alone('[abceghj-nprstvxy]\\d[abceghj-nprstv-z] ?\\d[abceghj-nprstv-z]\\d');
const birthDate =
  /(?:^|[^\p{L}])(?:née?|naissance|ddn|born|birth|birthdate|dob)(?!\p{L})[^\d\n]{0,20}(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?!\d)/iu;

/**
 * What a text holds that could tell who a person is, each kind once; mostly nothing. In: the text of one cell. Identifiers are looked at token by
 * token, never across separators, or codes of real studies (`PMID_15266616_100`) would be taken for numbers.
 * Source: Québec's Law 25; the shapes of the RAMQ, of Service Canada and of Canada Post.
 */
export function personalData(text: string): readonly PersonalData[] {
  if (!suspect.test(text)) return none;
  const looked = text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text;
  const found: PersonalData[] = [];
  const tell = (code: string, severity: Severity = 'error') => void found.push({ code: `privacy.${code}`, severity });
  if (any(healthNumber, looked, isHealthNumber)) tell('health_number');
  if (any(groupedSin, looked, isSocialInsurance)) tell('social_insurance_number');
  else if (any(bareSin, looked, isSocialInsurance)) tell('social_insurance_number', 'warning');
  if (looked.includes('@') && email.test(looked)) tell('email');
  if (any(telephone, looked)) tell('telephone');
  if (any(postalCode, looked)) tell('postal_code');
  if (birthDate.test(looked)) tell('birth_date');
  return found;
}

const none: readonly PersonalData[] = [];

/** True when the text must not be repeated anywhere. A doubtful number alone does not hide the identifier that it is. */
export const isPersonal = (text: string): boolean => personalData(text).some(({ severity }) => severity === 'error');

function any(pattern: RegExp, text: string, isReal: (token: string) => boolean = () => true): boolean {
  for (const [token] of text.matchAll(pattern)) if (isReal(token)) return true;
  return false;
}

/** The six digits are a day of birth: year, month (50 more for women), day. */
function isHealthNumber(token: string): boolean {
  const digits = token.replace(/\D/g, '');
  const year = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4)) % 50;
  const day = Number(digits.slice(4, 6));
  // The century is not told: 00 may be 2000, a leap year.
  const days = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return Number(digits.slice(2, 4)) <= 62 && day >= 1 && day <= days;
}

/** Luhn's test. No number begins with 0. */
function isSocialInsurance(token: string): boolean {
  const digits = token.replace(/\D/g, '');
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[i]) * (i % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return digits[0] !== '0' && sum % 10 === 0;
}
