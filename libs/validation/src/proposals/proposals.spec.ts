import type { Field, Restrictions } from '@cqdg/dictionary';
import { propose } from './index';

const text = (restrictions: Restrictions, more: Partial<Field> = {}): Field => ({ name: 'f', valueType: 'string', restrictions, ...more });
const labels = (fr: Record<string, string>, en: Record<string, string>) => ({ i18n: { fr: { codes: fr }, en: { codes: en } } });

const sex = text(
  { codeList: ['Male', 'Female', 'Other', 'Unknown'] },
  { meta: labels({ Male: 'Masculin', Female: 'Féminin', Other: 'Autre', Unknown: 'Inconnu' }, { Male: 'Male', Female: 'Female' }) },
);
const yesNo = text({ codeList: ['Yes', 'No', 'Unknown'] });
const relationship = text(
  { codeList: ['Proband', 'Mother', 'Father', 'Half-brother', 'Maternal grand-mother', 'Paternal grand-mother'] },
  { meta: labels({ Mother: 'Mère', Proband: 'Cas index', 'Half-brother': 'Demi-frère' }, { Mother: 'Mother' }) },
);
const tissue = text(
  { codeList: ['NCIT:C12434', 'NCIT:C13275', 'NCIT:C156440', 'Unknown'] },
  { meta: labels({ 'NCIT:C12434': 'Sang', 'NCIT:C13275': 'Salive' }, { 'NCIT:C12434': 'Blood', 'NCIT:C13275': 'Saliva' }) },
);
const stage = text({ codeList: ['Stage I', 'Stage IA', 'Stage IB', 'Stage II'] });
const hpo = text({ regex: '^(HP:)[0-9]{7}$' });
const mondo = text({ regex: '^(MONDO:)[0-9]{7}$' });
const ncit = text({ regex: '^NCIT:C\\d+$' }, { meta: { examples: ['NCIT:C12971'] } });
const icd = text({ regex: '^[A-TV-Z][0-9][0-9AB](\\.[0-9A-TV-Z]{1,4})?$' });
const identifier = text({ regex: '^[A-Za-z0-9\\-\\._]{1,250}$' });
const date = text({ regex: '^(0[1-9]|[12]\\d|3[01])-(0[1-9]|1[0-2])-\\d{4}$' });
const isoDate = text({ regex: '^\\d{4}-\\d{2}-\\d{2}$' });
const flag: Field = { name: 'f', valueType: 'boolean' };
const age: Field = { name: 'f', valueType: 'integer', restrictions: { range: { min: 0, max: 40000 } }, meta: { units: 'days' } };
const weight: Field = { name: 'f', valueType: 'number' };
const duo = text({ codeList: ['DUO:0000042', 'DUO:0000019'] }, { isArray: true, delimiter: ';' });
const free: Field = { name: 'f', valueType: 'string' };

type Example = [what: string, field: Field, value: string, proposal: string];
const offered: Example[] = [
  ['case of a code list', tissue, 'ncit:c12434', 'NCIT:C12434'],
  ['case of a pattern', hpo, 'hp:0001250', 'HP:0001250'],
  ['case of a pattern with a letter in the number', ncit, 'ncit:c12971', 'NCIT:C12971'],
  ['a no-break space inside', stage, 'Stage\u00a0IA', 'Stage IA'],
  ['two spaces inside', stage, 'Stage  II', 'Stage II'],
  ['an invisible character', identifier, 'P\u200b01', 'P01'],
  ['a space after the colon', hpo, 'HP: 0001250', 'HP:0001250'],
  ['an underscore in a code', mondo, 'MONDO_0002131', 'MONDO:0002131'],
  ['no colon in a code', hpo, 'HP0001250', 'HP:0001250'],
  ['no colon before a letter', ncit, 'NCITC12971', 'NCIT:C12971'],
  ['an address of an ontology', hpo, 'http://purl.obolibrary.org/obo/HP_0001250', 'HP:0001250'],
  ['a code without its prefix, in a list', tissue, 'C12434', 'NCIT:C12434'],
  ['a code of edition 1.6 without its C', tissue, 'NCIT:156440', 'NCIT:C156440'],
  ['ICD-10 without its dot', icd, 'C411', 'C41.1'],
  ['ICD-10 in lower case with a comma', icd, 'e78,3', 'E78.3'],
  ['an English label', tissue, 'Blood', 'NCIT:C12434'],
  ['a French label', tissue, 'sang', 'NCIT:C12434'],
  ['a label without its accents', relationship, 'Mere', 'Mother'],
  ['a word that means the same', sex, 'Homme', 'Male'],
  ['a word that means the same, plural or feminine', yesNo, 'inconnue', 'Unknown'],
  ['an initial', sex, 'M', 'Male'],
  ['an initial of the other language', sex, 'H', 'Male'],
  ['small words around', relationship, 'Is the proband', 'Proband'],
  ['punctuation', relationship, 'Half brother', 'Half-brother'],
  ['one letter too few', relationship, 'Maternal grand-mothr', 'Maternal grand-mother'],
  ['two letters swapped', sex, 'Unknwon', 'Unknown'],
  ['a digit for yes', yesNo, '1', 'Yes'],
  ['oui', yesNo, 'Oui', 'Yes'],
  ['1 for a boolean', flag, '1', 'true'],
  ['0.0 for a boolean', flag, '0.0', 'false'],
  ['oui for a boolean', flag, 'Oui', 'true'],
  ['faux for a boolean', flag, 'FAUX', 'false'],
  ['n for a boolean', flag, 'N', 'false'],
  ['a cross for a boolean', flag, 'x', 'true'],
  ['a decimal zero', age, '1460.0', '1460'],
  ['a decimal zero after a comma', age, '1460,00', '1460'],
  ['thousands apart', age, '1 460', '1460'],
  ['thousands apart by a no-break space', age, '1\u202f460', '1460'],
  ['the unit of the field', age, '1460 jours', '1460'],
  ['a plus', age, '+5', '5'],
  ['a decimal comma', weight, '12,5', '12.5'],
  ['year, month, day', date, '2024-03-05', '05-03-2024'],
  ['year, month, day at midnight', date, '2024-03-05T00:00:00', '05-03-2024'],
  ['a day that is no month', date, '25/3/2024', '25-03-2024'],
  ['a month that is no day, the American way', date, '3/25/2024', '25-03-2024'],
  ['the same day and month', date, '5/5/2024', '05-05-2024'],
  ['a French month', date, '1er août 2024', '01-08-2024'],
  ['an English month', date, 'March 5, 2024', '05-03-2024'],
  ['a date where the field wants year first', isoDate, '25-12-2024', '2024-12-25'],
  ['quotes around the cell', free, '"A ""rare"" disease"', 'A "rare" disease'],
  ['quotes around what is wrong too', sex, '"M"', 'Male'],
  ['a comma in a list', duo, 'DUO:0000042,DUO:0000019', 'DUO:0000042;DUO:0000019'],
  ['one item of a list', duo, 'DUO:0000042;duo_0000019', 'DUO:0000042;DUO:0000019'],
  ['a delimiter too many', duo, 'DUO:0000042;', 'DUO:0000042'],
];

type Refusal = [what: string, field: Field, value: string];
const withheld: Refusal[] = [
  ['a code too short', hpo, 'HP:12'],
  ['another ontology', mondo, 'OMIM:147791'],
  ['a bare number for a code', mondo, '147791'],
  ['a bare C number, which may be a topography, where there is no list', ncit, 'C509'],
  ['another code of the same form', tissue, 'NCIT:C12435'],
  ['a neighbouring stage', stage, 'Stage IC'],
  ['a letter too many, which may mean something', text({ codeList: ['T1', 'T1a1'] }), 'T1 a'],
  ['a stage without its letter', text({ codeList: ['Stage A', 'Unknown'] }), 'Stage'],
  ['a digit for a Roman numeral', stage, 'Stage 1'],
  ['either grandmother', relationship, 'grand-mother'],
  ['a word that differs in its first letter', text({ codeList: ['Maternal', 'Unknown'] }), 'Paternal'],
  ['a word that is near nothing', sex, 'Hermine'],
  ['a letter that two codes begin with', text({ codeList: ['Alive', 'Absent'] }), 'A'],
  ['an age in years', age, '40 ans'],
  ['an age out of range', age, '50000'],
  ['an age with decimals', age, '14.5'],
  ['a comma before three digits', age, '1,460'],
  ['a comma before three digits, decimal', weight, '1,460'],
  ['a number in scientific notation', age, '1.46E+03'],
  ['a date that may be in March or in May', date, '5/3/2024'],
  ['a date that does not exist', date, '31/02/2024'],
  ['a year of two digits', date, '25/3/24'],
  ['a date for an identifier', identifier, '2024/03/05'],
  ['a space in an identifier', identifier, 'P 01'],
  ['maybe for a boolean', flag, 'maybe'],
  ['a list with one item that nothing explains', duo, 'DUO:0000042;DUO:0000099'],
  ['two quoted words', free, '"A" and "B"'],
  ['a value that the field takes', sex, 'Male'],
];

describe('proposals', () => {
  it.each(offered)('mends %s', (_what, field, value, proposal) => {
    expect(propose({ field, value })).toBe(proposal);
  });

  it.each(withheld)('offers nothing for %s', (_what, field, value) => {
    expect(propose({ field, value })).toBeNull();
  });

  it('offers only what the row allows, when the caller knows it', () => {
    const field = text({ codeList: ['Stage I', 'Stage IVE'] });
    const inForce = [{ codeList: ['Stage IVE'] }];
    expect(propose({ field, value: 'stage ive', inForce: [{ codeList: ['Stage I'] }] })).toBeNull();
    expect(propose({ field, value: 'stage  ive', inForce })).toBe('Stage IVE');
  });

  it('takes further words from the dictionary', () => {
    const field = text({ codeList: ['Proband', 'Mother'] }, { meta: { synonyms: { Proband: ['Patient'] } } });
    expect(propose({ field, value: 'patient' })).toBe('Proband');
  });

  it('answers at once for a cell of any length', () => {
    expect(propose({ field: sex, value: 'M'.repeat(100_000) })).toBeNull();
  });
});
