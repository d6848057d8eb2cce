export { privacyCodes } from './privacy.codes';
export { isPersonal } from './personal-data';
export { privacyRule } from './privacy.rule';
export { HIDDEN, withoutPersonalData } from './without-personal-data';
