import type { Finding } from '@cqdg/contract';
import { HIDDEN, withoutPersonalData } from './without-personal-data';

const finding: Finding = {
  code: 'value.not_in_list',
  severity: 'error',
  file: 'participant.tsv',
  table: 'participant',
  row: 2,
  field: 'sex',
  value: 'Homme',
  params: { list: ['Male'], listSize: 4 },
  proposal: 'Male',
  keys: { submitter_participant_id: 'P-1' },
};

describe('a finding', () => {
  it('keeps what tells nobody who the person is', () => {
    expect(withoutPersonalData(finding)).toBe(finding);
  });

  it('hides a value with its proposal, identifiers and parameters, and nothing else', () => {
    const number = 'TREM85571234';
    const spoiled = {
      ...finding,
      value: number,
      proposal: number.toLowerCase(),
      keys: { a: number, b: 'B-1' },
      params: { list: ['x', number] },
    };
    expect(withoutPersonalData(spoiled)).toEqual({
      ...finding,
      value: HIDDEN,
      proposal: null,
      keys: { a: HIDDEN, b: 'B-1' },
      params: { list: ['x', HIDDEN] },
    });
  });
});
