import type { DecisionAction } from '@cqdg/contract';
import { defineTexts } from '@cqdg/ui';

type Origins = Record<DecisionAction, (revision: number, by: string, when: string) => string>;

export const historyTexts = defineTexts({
  fr: {
    title: 'Historique',
    lede: 'Les révisions de vos données cliniques, ce qui en a été décidé, et leurs fichiers. Rien de signé ne change.',
    empty: "Pas encore d'historique",
    emptyText: 'La première révision commence avec votre premier fichier clinique.',
    toTables: 'Aller aux tables cliniques',
    revisions: 'Révisions',
    retry: 'Réessayer',
    withdraw: 'Retirer la révision',
    withdrawTitle: (n: number) => `Retirer la révision ${n}?`,
    withdrawText: [
      'Le centre ne la traitera pas. Ses fichiers et, si elle est signée, son reçu restent dans cet historique.',
      'Vous pourrez ensuite commencer une autre révision avec les mêmes fichiers.',
    ],
    withdrawReason: 'Pourquoi (facultatif, lu par votre équipe et le centre)',
    withdrawn: (n: number) => `La révision ${n} est retirée`,
    keep: 'Garder la révision',
    begin: (n: number) => `Commencer la révision ${n}`,
    begun: (n: number) => `La révision ${n} est commencée, avec les mêmes fichiers`,
    origin: {
      accept: (n, by, when) => `La révision ${n} a été acceptée par ${by}, ${when}.`,
      return: (n, by, when) =>
        `Le centre a retourné la révision ${n} avec des remarques (${by}, ${when}). Corrigez, validez, puis signez de nouveau.`,
      reopen: (n, by, when) => `Le centre a rouvert la révision ${n} (${by}, ${when}). Corrigez, validez, puis signez de nouveau.`,
      withdraw: (n, by, when) => `La révision ${n} a été retirée par ${by}, ${when}. Ses fichiers sont repris ici.`,
    } satisfies Origins as Origins,
  },
  en: {
    title: 'History',
    lede: 'The revisions of your clinical data, what was decided of each, and their files. Nothing signed changes.',
    empty: 'No history yet',
    emptyText: 'The first revision begins with your first clinical file.',
    toTables: 'Go to the clinical tables',
    revisions: 'Revisions',
    retry: 'Try again',
    withdraw: 'Withdraw the revision',
    withdrawTitle: (n: number) => `Withdraw revision ${n}?`,
    withdrawText: [
      'The centre will not process it. Its files and, if it is signed, its receipt stay in this history.',
      'You can then begin another revision with the same files.',
    ],
    withdrawReason: 'Why (optional, read by your team and the centre)',
    withdrawn: (n: number) => `Revision ${n} is withdrawn`,
    keep: 'Keep the revision',
    begin: (n: number) => `Begin revision ${n}`,
    begun: (n: number) => `Revision ${n} is begun, with the same files`,
    origin: {
      accept: (n, by, when) => `Revision ${n} was accepted by ${by}, ${when}.`,
      return: (n, by, when) => `The centre returned revision ${n} with remarks (${by}, ${when}). Mend, validate, then sign again.`,
      reopen: (n, by, when) => `The centre reopened revision ${n} (${by}, ${when}). Mend, validate, then sign again.`,
      withdraw: (n, by, when) => `Revision ${n} was withdrawn by ${by}, ${when}. Its files are carried on here.`,
    } satisfies Origins as Origins,
  },
});
