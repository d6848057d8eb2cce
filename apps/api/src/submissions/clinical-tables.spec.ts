import type { Dictionary } from '@cqdg/dictionary';
import { clinicalTables, isMandatory } from './clinical-tables';

const dictionary: Dictionary = {
  name: 'test',
  version: '1.0',
  schemas: ['samples', 'study', 'phenotype', 'diagnosis', 'exposure'].map((name) => ({ name, fields: [] })),
  meta: {
    portal: {
      registration: { table: 'samples', study: 's', participant: 'p', biospecimen: 'b', sample: 'x', sampleType: 't' },
      mandatory: ['study', ['phenotype', 'diagnosis']],
    },
  },
};

describe('the tables of a submission', () => {
  it('are those of the dictionary, in its order, without the one that registers samples', () => {
    expect(clinicalTables(dictionary)).toEqual(['study', 'phenotype', 'diagnosis', 'exposure']);
  });

  it('are mandatory or not, as the dictionary says', () => {
    expect(['study', 'exposure'].map((table) => isMandatory(dictionary, table, []))).toEqual([true, false]);
  });

  it('ask for each of several alternatives until one is sent', () => {
    const asked = (sent: string[]) => ['phenotype', 'diagnosis'].filter((table) => isMandatory(dictionary, table, sent));
    expect(asked([])).toEqual(['phenotype', 'diagnosis']);
    expect(asked(['diagnosis'])).toEqual(['diagnosis']);
    expect(asked(['phenotype', 'diagnosis'])).toEqual([]);
  });
});
