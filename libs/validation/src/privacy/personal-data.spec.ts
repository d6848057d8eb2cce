import { isPersonal, personalData } from './personal-data';

const codes = (text: string) => personalData(text).map(({ code, severity }) => `${code.replace('privacy.', '')} ${severity}`);

describe('personal data in a text', () => {
  it.each([
    ['TREM85571234', ['health_number error']],
    ['Carte TREM 8557 1234, expirée', ['health_number error']],
    ['912-345-675', ['social_insurance_number error']],
    ['912 345 675', ['social_insurance_number error']],
    ['ID_912345675', ['social_insurance_number warning']],
    ['marie@exemple.ca', ['email error']],
    ['+1 514-255-0123', ['telephone error']],
    ['(514) 255.0123', ['telephone error']],
    ['H2X 1Y4', ['postal_code error']],
    ['h2x1y4', ['postal_code error']],
    ['Born on 12/03/1954', ['birth_date error']],
    ['Née le 1954-03-12 à Québec', ['birth_date error']],
    ['marie@exemple.ca, 514-255-0123', ['email error', 'telephone error']],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it.each([
    ['a code of a real study', 'PMID_15266616_100'],
    ['digits across separators', '912-34-56-75'],
    ['a part of a longer code', '12-912-345-675-9'],
    ['four letters and a date that does not exist', 'TREM85771234'],
    ['four letters and the 29th of February of a common year', 'TREM85022934'],
    ['nine digits that fail Luhn’s test', '912345676'],
    ['a date that is not said to be one of birth', 'vu le 2019-03-05'],
    ['an ontology code', 'HP:0001250; MONDO:0005148; NCIT:C12434'],
    ['the first half of a postal code', 'H2X'],
    ['letters that no postal code has', 'D2X 1Y4'],
    ['an address of a work', 'https://doi.org/10.1038/s41586-020-2649-2'],
  ])('is not %s', (_what, text) => {
    expect(codes(text)).toEqual([]);
  });

  it('is found in time that grows with the text, whatever the text', () => {
    const begun = Date.now();
    for (const piece of ['a@', 'a.', '1-', 'TREM8557', 'né ', '(514) ', 'a@a.']) personalData(piece.repeat(200_000));
    expect(Date.now() - begun).toBeLessThan(2000);
  });

  it('does not hide an identifier for a doubtful number alone', () => {
    expect([isPersonal('912345675'), isPersonal('912-345-675')]).toEqual([false, true]);
  });
});
