/** The centre's form of identifiers, which the study's files carry. Shorter than theirs: it stands in addresses and file names. */
export const studyCodePattern = /^[A-Za-z0-9\-._]{1,64}$/;

/** `.` and `..` fit the form but mean something else in an address. */
export const isStudyCode = (code: string): boolean => studyCodePattern.test(code) && !/^\.+$/.test(code);
