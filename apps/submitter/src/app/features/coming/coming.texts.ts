import type { RehearsalVerdict } from '@cqdg/contract';
import { defineTexts, format } from '@cqdg/ui';

export const comingTexts = defineTexts({
  fr: {
    title: (version: string) => `Version ${version} du dictionnaire à venir`,
    lede: (at: string) => `Entrée en vigueur : ${format.fr.when(at)}. Vos tables cliniques seront alors à valider de nouveau.`,
    unknown: 'Le centre n’a pas encore essayé cette version avec vos données.',
    verdicts: {
      breaks: 'Vos données deviendraient invalides',
      mends: 'Vos données deviendraient valides',
      changes: 'Des constats changeraient',
      same: 'Rien ne changerait pour vos données',
    } as Record<RehearsalVerdict, string>,
    delta: (words: string) => `Constats : ${words}`,
    stale: 'Ces nombres peuvent ne plus être exacts.',
    as: (revision: number, at: string) =>
      `D’après l’essai à blanc du centre (révision ${format.fr.number(revision)}; ${format.fr.when(at)}).`,
    registration: 'L’inscription des échantillons change aussi; l’essai ne la couvre pas.',
    details: 'Voir ce qui changerait',
  },
  en: {
    title: (version: string) => `Version ${version} of the dictionary is coming`,
    lede: (at: string) => `In force from: ${format.en.when(at)}. Your clinical tables will then have to be validated again.`,
    unknown: 'The centre has not tried this version with your data yet.',
    verdicts: {
      breaks: 'Your data would become invalid',
      mends: 'Your data would become valid',
      changes: 'Findings would change',
      same: 'Nothing would change for your data',
    } as Record<RehearsalVerdict, string>,
    delta: (words: string) => `Findings: ${words}`,
    stale: 'These numbers may not be exact any more.',
    as: (revision: number, at: string) => `By the centre’s rehearsal (revision ${format.en.number(revision)}; ${format.en.when(at)}).`,
    registration: 'The registration of samples changes too; the rehearsal does not cover it.',
    details: 'See what would change',
  },
});
