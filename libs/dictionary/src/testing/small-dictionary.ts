/** A small dictionary in Lectern 2 form, made for tests: every kind of restriction, references, keys, both languages. */
export const smallDictionary = {
  name: 'Small',
  version: '1.0',
  displayName: 'A small dictionary',
  references: {
    patterns: { id: '^[A-Za-z0-9._-]{1,50}$' },
    lists: { answer: ['Yes', 'No', '#/lists/unknown'], unknown: ['Unknown'] },
  },
  meta: {
    portal: {
      mandatory: { '1': 'person', '2': ['visit', 'sample'] },
      aliases: { donor: 'person' },
      rules: { '1': { use: 'dates-ordered', table: 'visit' } },
    },
  },
  schemas: [
    {
      name: 'person',
      meta: i18n('Personne', 'Person', 'Une ligne par personne.', 'One row per person.'),
      restrictions: { uniqueKey: ['person_id'] },
      fields: [
        {
          name: 'person_id',
          valueType: 'string',
          restrictions: { required: true, regex: '#/patterns/id' },
          meta: {
            primaryId: true,
            examples: ['P-001'],
            ...i18n('Identifiant', 'Identifier', 'Code de la personne.', 'Code of the person.'),
          },
        },
        {
          name: 'vital_status',
          valueType: 'string',
          restrictions: { required: true, codeList: ['Alive', 'Deceased', 'Unknown'] },
          meta: {
            core: true,
            ...i18n('Statut vital', 'Vital status', 'Dernier statut connu.', 'Last known status.', {
              fr: { Alive: 'En vie', Deceased: 'Décès', Unknown: 'Inconnu' },
              en: { Alive: 'Alive', Deceased: 'Deceased', Unknown: 'Unknown' },
            }),
          },
        },
        {
          name: 'age_of_death',
          valueType: 'integer',
          restrictions: [
            { range: { min: 0, max: 40000 } },
            { if: { conditions: [{ fields: ['vital_status'], match: { value: 'Deceased' } }] }, else: { empty: true } },
          ],
          meta: { units: 'days', examples: ['1460'], ...i18n('Âge au décès', 'Age at death', 'En jours.', 'In days.') },
        },
      ],
    },
    {
      name: 'visit',
      meta: i18n('Visite', 'Visit', 'Une ligne par visite.', 'One row per visit.'),
      restrictions: { foreignKey: [{ schema: 'person', mappings: [{ local: 'person_id', foreign: 'person_id' }] }] },
      fields: [
        {
          name: 'person_id',
          valueType: 'string',
          restrictions: { required: true, regex: '#/patterns/id' },
          meta: { primaryId: true, ...i18n('Identifiant', 'Identifier', 'Code de la personne.', 'Code of the person.') },
        },
        {
          name: 'smoker',
          valueType: 'string',
          restrictions: { codeList: '#/lists/answer' },
          meta: i18n('Fume', 'Smokes', 'La personne fume.', 'The person smokes.', {
            fr: { Yes: 'Oui', No: 'Non', Unknown: 'Inconnu' },
            en: { Yes: 'Yes', No: 'No', Unknown: 'Unknown' },
          }),
        },
        {
          name: 'drugs',
          valueType: 'string',
          isArray: true,
          delimiter: ';',
          restrictions: [
            {
              if: { conditions: [{ fields: ['smoker'], match: { codeList: ['Yes', 'Unknown'] } }] },
              then: { required: true },
              else: { empty: true },
            },
          ],
          meta: i18n('Médicaments', 'Drugs', 'Liste séparée par des points-virgules.', 'Separated by semicolons.'),
        },
        {
          name: 'first_visit',
          valueType: 'boolean',
          meta: {
            advice: { '1': { required: true } },
            ...i18n('Première visite', 'First visit', 'Vrai pour la première.', 'True for the first one.'),
          },
        },
      ],
    },
    {
      name: 'sample',
      meta: i18n('Échantillon', 'Sample', 'Une ligne par échantillon.', 'One row per sample.'),
      fields: [
        {
          name: 'volume',
          valueType: 'number',
          restrictions: { range: { exclusiveMin: 0 } },
          meta: { units: 'mL', ...i18n('Volume', 'Volume', 'Volume prélevé.', 'Volume taken.') },
        },
      ],
    },
  ],
};

type Labels = Record<'fr' | 'en', Record<string, string>>;

function i18n(frName: string, enName: string, frText: string, enText: string, codes?: Labels) {
  return {
    i18n: {
      fr: { displayName: frName, description: frText, ...(codes && { codes: codes.fr }) },
      en: { displayName: enName, description: enText, ...(codes && { codes: codes.en }) },
    },
  };
}
