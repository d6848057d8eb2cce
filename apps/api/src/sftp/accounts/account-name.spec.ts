import { SFTP_NAME } from '@cqdg/contract';
import { accountName } from './account-name';

const name = (code: string, person: string, taken: string[] = []) => accountName(code, person, async (one) => taken.includes(one));

describe('the name of an account', () => {
  it.each([
    ['NEURODEV-QC', 'Karim Benali', 'neurodev-qc-karim-benali'],
    ['Épi_Mtl', 'Zoé L’Écuyer-Nœud', 'epi-mtl-zoe-l-ecuyer-noeud'],
    ['2024-X', 'Anne', 's-2024-x-anne'],
    ['X', '李', 'x00'],
    ['A-VERY-LONG-CODE-OF-A-STUDY', 'Maximilienne de la Fontaine', 'a-very-long-code-maximilienne-de'],
  ])('of %s and %s is %s', async (code, person, wanted) => {
    const made = await name(code, person);
    expect(made).toBe(wanted);
    expect(made).toMatch(SFTP_NAME);
  });

  it('counts on where another has it', async () => {
    expect(await name('RARE', 'Ana', ['rare-ana', 'rare-ana-2'])).toBe('rare-ana-3');
    const long = await name('A-VERY-LONG-CODE-OF-A-STUDY', 'Maximilienne de la Fontaine', ['a-very-long-code-maximilienne-de']);
    expect(long).toBe('a-very-long-code-maximilienne-2');
    expect(long).toMatch(SFTP_NAME);
  });
});
