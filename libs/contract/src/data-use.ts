import type { Language } from './api';

/**
 * What a study's participants consented to, in the terms of the Data Use Ontology (GA4GH DUO, release 2021-02-23): one permission, and what
 * modifies it. Labels in English are those of the ontology; in French, ours.
 */
export const dataUsePermissions = {
  'DUO:0000004': { fr: 'Aucune restriction', en: 'No restriction' },
  'DUO:0000042': { fr: 'Recherche de toute nature', en: 'General research use' },
  'DUO:0000006': { fr: 'Recherche en santé, médicale ou biomédicale', en: 'Health or medical or biomedical research' },
  'DUO:0000007': { fr: 'Recherche sur une maladie précise', en: 'Disease specific research' },
  'DUO:0000011': {
    fr: 'Recherche sur l’origine des populations ou l’ascendance seulement',
    en: 'Population origins or ancestry research only',
  },
} as const satisfies Record<string, Record<Language, string>>;

export const dataUseModifiers = {
  'DUO:0000012': { fr: 'Certaines recherches seulement', en: 'Research specific restrictions' },
  'DUO:0000015': { fr: 'Pas de recherche sur les méthodes', en: 'No general methods research' },
  'DUO:0000016': { fr: 'Études génétiques seulement', en: 'Genetic studies only' },
  'DUO:0000018': { fr: 'Sans but lucratif et sans usage commercial', en: 'Not for profit, non commercial use only' },
  'DUO:0000019': { fr: 'Publication des résultats exigée', en: 'Publication required' },
  'DUO:0000020': { fr: 'Collaboration exigée', en: 'Collaboration required' },
  'DUO:0000021': { fr: 'Approbation éthique exigée', en: 'Ethics approval required' },
  'DUO:0000022': { fr: 'Restriction géographique', en: 'Geographical restriction' },
  'DUO:0000024': { fr: 'Moratoire de publication', en: 'Publication moratorium' },
  'DUO:0000025': { fr: 'Durée limitée', en: 'Time limit on use' },
  'DUO:0000026': { fr: 'Certaines personnes seulement', en: 'User specific restriction' },
  'DUO:0000027': { fr: 'Certains projets seulement', en: 'Project specific restriction' },
  'DUO:0000028': { fr: 'Certains établissements seulement', en: 'Institution specific restriction' },
  'DUO:0000029': { fr: 'Retour des résultats à la ressource', en: 'Return to database or resource' },
  'DUO:0000043': { fr: 'Usage en soins cliniques', en: 'Clinical care use' },
  'DUO:0000044': { fr: 'Recherche sur l’origine ou l’ascendance interdite', en: 'Population origins or ancestry research prohibited' },
  'DUO:0000045': { fr: 'Organismes sans but lucratif seulement', en: 'Not for profit organisation use only' },
  'DUO:0000046': { fr: 'Sans usage commercial', en: 'Non-commercial use only' },
} as const satisfies Record<string, Record<Language, string>>;

export type DataUsePermission = keyof typeof dataUsePermissions;
export type DataUseModifier = keyof typeof dataUseModifiers;
export interface DataUse {
  permission: DataUsePermission;
  modifiers: DataUseModifier[];
}
