import type { RehearsalVerdict } from '@cqdg/contract';
import { defineTexts, format } from '@cqdg/ui';

export const rehearsalCardTexts = defineTexts({
  fr: {
    title: 'Essai à blanc',
    lede: 'Ce que chaque étude a d’ouvert est vérifié avec le brouillon. Rien ne change pour les études.',
    start: 'Essayer avec les études',
    again: 'Essayer de nouveau',
    stop: 'Arrêter l’essai',
    report: 'Télécharger (TSV)',
    retry: 'Réessayer',
    queued: 'L’essai attend son tour',
    running: (done: number, total: number) => `${format.fr.number(done)} sur ${format.fr.count(total, 'étude')}`,
    current: (code: string) => `en cours : ${code}`,
    progress: 'Avancement de l’essai',
    ended: {
      done: (at: string) => `Essai terminé ${format.fr.when(at)}`,
      cancelled: (at: string) => `Essai arrêté ${format.fr.when(at)}`,
      broken: (at: string) => `Essai interrompu ${format.fr.when(at)} par notre faute. Essayez de nouveau.`,
    },
    by: (name: string) => `demandé par ${name}`,
    verdicts: {
      breaks: (n: number) => format.fr.noun(n, 'deviendrait invalide', 'deviendraient invalides'),
      changes: (n: number) => format.fr.noun(n, 'avec d’autres constats', 'avec d’autres constats'),
      mends: (n: number) => format.fr.noun(n, 'deviendrait valide', 'deviendraient valides'),
      same: (n: number) => format.fr.noun(n, 'sans changement', 'sans changement'),
    } as Record<RehearsalVerdict, (n: number) => string>,
    unsure: (n: number) =>
      n === 1
        ? 'Une étude n’est pas essayée, ou a changé depuis.'
        : `${format.fr.number(n)} études ne sont pas essayées, ou ont changé depuis.`,
    registration: 'Le brouillon change aussi l’inscription des échantillons. L’essai ne la couvre pas.',
    none: 'Aucune étude n’a de tables cliniques. Il n’y a rien à essayer.',
    studies: 'Études',
    revision: (n: number) => `révision ${format.fr.number(n)}`,
    waiting: 'Pas encore essayée',
    broken: 'Non essayée, par notre faute',
    show: (code: string) => `Montrer ce qui change pour ${code}`,
    ofPublication: (n: number) =>
      n === 0
        ? 'D’après l’essai à blanc, aucune étude ne deviendrait invalide.'
        : `D’après l’essai à blanc, ${format.fr.count(n, 'étude deviendrait invalide', 'études deviendraient invalides')}.`,
    notRehearsed: 'Ce brouillon n’a pas été essayé avec toutes les études, ou elles ont changé depuis.',
  },
  en: {
    title: 'Rehearsal',
    lede: 'What each study has open is checked by the draft. Nothing changes for the studies.',
    start: 'Rehearse with the studies',
    again: 'Rehearse again',
    stop: 'Stop the rehearsal',
    report: 'Download (TSV)',
    retry: 'Try again',
    queued: 'The rehearsal waits for its turn',
    running: (done: number, total: number) => `${format.en.number(done)} of ${format.en.count(total, 'study', 'studies')}`,
    current: (code: string) => `now: ${code}`,
    progress: 'Progress of the rehearsal',
    ended: {
      done: (at: string) => `Rehearsed ${format.en.when(at)}`,
      cancelled: (at: string) => `Rehearsal stopped ${format.en.when(at)}`,
      broken: (at: string) => `Rehearsal broken off ${format.en.when(at)}, by our fault. Rehearse again.`,
    },
    by: (name: string) => `asked for by ${name}`,
    verdicts: {
      breaks: () => 'would become invalid',
      changes: () => 'with other findings',
      mends: () => 'would become valid',
      same: () => 'without change',
    } as Record<RehearsalVerdict, (n: number) => string>,
    unsure: (n: number) =>
      n === 1
        ? 'One study is not rehearsed, or has changed since.'
        : `${format.en.number(n)} studies are not rehearsed, or have changed since.`,
    registration: 'The draft also changes how samples are registered. The rehearsal does not cover that.',
    none: 'No study has clinical tables. There is nothing to rehearse.',
    studies: 'Studies',
    revision: (n: number) => `revision ${format.en.number(n)}`,
    waiting: 'Not rehearsed yet',
    broken: 'Not rehearsed, by our fault',
    show: (code: string) => `Show what changes for ${code}`,
    ofPublication: (n: number) =>
      n === 0
        ? 'By the rehearsal, no study would become invalid.'
        : `By the rehearsal, ${format.en.count(n, 'study', 'studies')} would become invalid.`,
    notRehearsed: 'This draft was not rehearsed with every study, or they have changed since.',
  },
});
