import { randomInt } from 'node:crypto';

/** Without those that are read one for another: 0 and o, 1, l and i. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
/** 118 random bits. */
const LENGTH = 24;

/** Of small letters and figures alone, so that no shell and no form of a client minds it. */
export const newPassword = (): string => Array.from({ length: LENGTH }, () => alphabet[randomInt(alphabet.length)]).join('');
