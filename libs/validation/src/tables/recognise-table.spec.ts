import { cqdgDictionary } from '@cqdg/dictionary/cqdg';
import { recogniseSheet, recogniseTable } from './recognise-table';

const dictionary = cqdgDictionary('1.7');
const table = (name: string, format: 'tsv' | 'xlsx' = 'tsv') => ({ kind: 'table', table: name, format });

describe('the table of a file, by its name', () => {
  it.each<[string, object]>([
    ['participant.tsv', table('participant')],
    ['participant_v1.6.tsv', table('participant')],
    ['Participant-2026-11-22 (2).TSV', table('participant')],
    ['C:\\Data\\diagnosis.txt', table('diagnosis')],
    ['study/exports/phenotype', table('phenotype')],
    ['family.tsv', table('family')],
    ['family_history.tsv', table('family_history')],
    ['Family History v2.xlsx', table('family_history', 'xlsx')],
    ['familyhistory.tsv', { kind: 'unknown' }],
    ['follow-up.tsv', table('follow_up')],
    ['donor.tsv', table('participant')],
    ['sample-registration_2026.tsv', table('sample_registration')],
    ['registration.tsv', table('sample_registration')],
    ['studying.tsv', { kind: 'unknown' }],
    ['study2.tsv', table('study')],
    ['my participant.tsv', { kind: 'unknown' }],
    ['notes.tsv', { kind: 'unknown' }],
    ['CQDG-1.7-gabarits-fr.xlsx', { kind: 'workbook' }],
    ['participant.csv', { kind: 'type', extension: 'csv', table: 'participant' }],
    ['participant.xls', { kind: 'type', extension: 'xls', table: 'participant' }],
    ['guide.pdf', { kind: 'type', extension: 'pdf', table: null }],
    ['', { kind: 'unknown' }],
  ])('%s', (name, expected) => expect(recogniseTable(dictionary, name)).toEqual(expected));

  it('takes the same names for sheets', () => {
    expect(recogniseSheet(dictionary, 'Participant')).toBe('participant');
    expect(recogniseSheet(dictionary, 'Lisez-moi')).toBeNull();
  });
});
