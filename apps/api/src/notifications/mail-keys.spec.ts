import { newToken } from '../accounts/secret-token';
import { lacksKeys, masked } from './mail-keys';

describe('the keys in a mail', () => {
  it.each([`https://portail.test/invitation/`, `https://portail.test/new-password/`, `https://portail.test/x?token=`])(
    'are masked in %s',
    (link) => {
      const token = newToken();
      const shown = masked(`Ouvrez ce lien :\n\n${link}${token}\n\nMerci.`);
      expect(shown).toBe(`Ouvrez ce lien :\n\n${link}••••••••\n\nMerci.`);
      expect(lacksKeys(shown)).toBe(true);
    },
  );

  it('are not seen in other addresses', () => {
    const plain = 'https://portail.test/s/NDVQC/runs/9b2f7c1e-6a0d-4f7e-8c55-0d3b1a2c4e5f';
    expect(masked(plain)).toBe(plain);
    expect(lacksKeys(plain)).toBe(false);
  });
});
