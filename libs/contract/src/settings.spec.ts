import { wordingFault } from './settings';

describe('the words of a mail', () => {
  it.each([
    ['Invitation : {study}', null],
    ['Bonjour,', null],
    ['  ', 'empty'],
    ['x'.repeat(21), 'too_long'],
    ['a\nBcc: b', 'line_break'],
    ['{password}', 'unknown_place'],
    ['{study', 'unknown_place'],
    ['study}', 'unknown_place'],
    ['{{study}}', 'unknown_place'],
    ['{}', 'unknown_place'],
  ])('%j: %j', (text, fault) => expect(wordingFault(text, ['study'], 20)).toBe(fault));
});
