import { readDictionary } from '@cqdg/dictionary';
import { cqdgDictionary } from '@cqdg/dictionary/cqdg';
import { icgcLike } from '@cqdg/dictionary/testing';
import { ruleFaults } from './rule-faults';

describe('the rules of a dictionary, before any file', () => {
  it('are all usable in the edition that comes with the portal', () => {
    expect(ruleFaults(cqdgDictionary())).toEqual([]);
  });

  it('are told where no check could use them', () => {
    const raw = icgcLike('1.0', ({ meta }) => {
      const rules = meta.portal['rules'] as Record<string, object>;
      rules['2'] = { use: 'registered', participant: 'submitter_donor_id', biospecimen: 'nowhere' };
      rules['5'] = { use: 'phase-of-the-moon' };
      rules['6'] = { use: 'dates-ordered', table: 'donor', start: 'life_status', end: 'life_status', format: 'DD-DD-YYYY' };
    });
    const { dictionary } = readDictionary(raw);
    expect(dictionary && ruleFaults(dictionary)).toMatchObject([
      { at: 1, finding: { code: 'rule.misused', params: { use: 'registered', parameter: 'biospecimen' } } },
      { at: 4, finding: { code: 'rule.unknown', params: { use: 'phase-of-the-moon' } } },
      { at: 5, finding: { code: 'rule.misused', params: { parameter: 'format' } } },
    ]);
  });
});
