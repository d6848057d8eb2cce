import { statementFault, wordingFault } from './settings';

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

describe('the statement that is signed', () => {
  it.each([
    ['Pour {study},\nje déclare.\r\n', null],
    ['\n \n', 'empty'],
    ['Pour {by}', 'unknown_place'],
    ['x'.repeat(4001), 'too_long'],
  ])('%j: %j', (text, fault) => expect(statementFault(text)).toBe(fault));
});
