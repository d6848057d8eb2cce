export { privacyCodes } from './privacy.codes';
export { privacyRule } from './privacy.rule';
export { withoutPersonalData } from './without-personal-data';
