import { permissionsIn, type StudySummary } from '@cqdg/contract';
import { initials } from '@cqdg/ui/shell';
import { studyNav } from './study-nav';

const study = (errors: number): StudySummary => ({
  code: 'NDV.QC',
  name: { fr: 'Neuro', en: 'Neuro' },
  description: { fr: '', en: '' },
  role: 'lead',
  permissions: [...permissionsIn('lead', null)],
  samples: 3,
  requests: 2,
  createdAt: '2026-11-01T00:00:00Z',
  submission: { revision: 1, state: 'invalid', errors, warnings: 0 },
});
const items = (of: StudySummary | null) => studyNav(of, 'fr').flatMap((group) => group.items);

describe('the navigation', () => {
  it('leads to every page of the study', () => {
    expect(items(study(0)).map(({ link }) => link)).toEqual([
      '/s/NDV.QC',
      '/dictionary',
      '/s/NDV.QC/registration',
      '/s/NDV.QC/clinical',
      '/s/NDV.QC/molecular',
      '/s/NDV.QC/sftp',
      '/s/NDV.QC/sign',
      '/s/NDV.QC/history',
      '/s/NDV.QC/requests',
      '/s/NDV.QC/members',
    ]);
  });
  it('counts the errors to mend beside the clinical tables, and says nothing where there are none', () => {
    const count = (errors: number) => items(study(errors)).find(({ link }) => link.endsWith('clinical'))?.count;
    expect(count(15)).toEqual({ value: 15, label: 'à corriger', error: true });
    expect(count(0)).toBeNull();
  });
  it('counts the requests that wait for an answer', () =>
    expect(items(study(0)).find(({ link }) => link.endsWith('requests'))?.count).toEqual({ value: 2, label: 'à répondre' }));
  it('has only what every person has outside of a study', () => expect(items(null).map(({ link }) => link)).toEqual(['/', '/dictionary']));
});

describe('an avatar', () => {
  it.each([
    ['Karim Haddad', 'KH'],
    ['Anaïs Tremblay-Roy', 'AT'],
    ['Louis Philippe de Gagné', 'LG'],
    ['admin', 'AD'],
    ['', '?'],
  ])('of %s bears %s', (name, letters) => expect(initials(name)).toBe(letters));
});
