import type { DiscardPreview, HeldKind } from '@cqdg/contract';
import { defineTexts, format } from '@cqdg/ui';

type Kinds = Record<HeldKind, string>;

export const filesTexts = defineTexts({
  fr: {
    title: 'Fichiers',
    text: "Tout ce que l'étude a téléversé et que le portail garde, le plus récent en premier.",
    none: "L'étude n'a encore rien téléversé.",
    file: 'Fichier',
    kind: 'Sorte',
    kinds: {
      table: 'table clinique',
      draft: "échantillons à l'essai",
      registered: 'échantillons inscrits',
      attachment: 'pièce jointe',
    } satisfies Kinds as Kinds,
    revision: (n: number) => `révision ${n}`,
    uploaded: 'Téléversé',
    action: 'Action',
    erase: 'Effacer',
    eraseTitle: (name: string) => `Effacer ${name}?`,
    eraseText: ({ files, findings, tables, signed }: DiscardPreview) => [
      `${format.fr.count(files, 'contenu part', 'contenus partent')} pour toujours, avec ${format.fr.count(findings, 'constat')}. Il reste l'empreinte, la taille, la date et votre raison.`,
      ...(tables.length > 0 ? [`Restent sans fichier : ${tables.map((name) => `\`${name}\``).join(', ')}.`] : []),
      ...(signed ? ['Un reçu signé cite ce fichier : le reçu reste valable, mais le fichier ne pourra plus être téléchargé.'] : []),
    ],
    reason: 'Pourquoi (gardé; sans renseignement personnel)',
    confirm: 'Effacer pour toujours',
    cancel: 'Garder le fichier',
    erased: (n: number) => `${format.fr.count(n, 'fichier effacé', 'fichiers effacés')}`,
    tombstones: (n: number) => format.fr.count(n, 'fichier détruit', 'fichiers détruits'),
    gone: (by: string, when: string) => `Par ${by}, ${when}`,
    byCentre: 'par le centre',
    retry: 'Réessayer',
  },
  en: {
    title: 'Files',
    text: 'All that the study uploaded and the portal keeps, the newest first.',
    none: 'The study has uploaded nothing yet.',
    file: 'File',
    kind: 'Kind',
    kinds: {
      table: 'clinical table',
      draft: 'samples on trial',
      registered: 'registered samples',
      attachment: 'attachment',
    } satisfies Kinds as Kinds,
    revision: (n: number) => `revision ${n}`,
    uploaded: 'Uploaded',
    action: 'Action',
    erase: 'Erase',
    eraseTitle: (name: string) => `Erase ${name}?`,
    eraseText: ({ files, findings, tables, signed }: DiscardPreview) => [
      `${format.en.count(files, 'content goes', 'contents go')} for ever, with ${format.en.count(findings, 'finding')}. The hash, the size, the date and your reason stay.`,
      ...(tables.length > 0 ? [`Left without a file: ${tables.map((name) => `\`${name}\``).join(', ')}.`] : []),
      ...(signed ? ['A signed receipt names this file: the receipt still holds, but the file can no longer be downloaded.'] : []),
    ],
    reason: 'Why (kept; without personal data)',
    confirm: 'Erase for ever',
    cancel: 'Keep the file',
    erased: (n: number) => format.en.count(n, 'file erased', 'files erased'),
    tombstones: (n: number) => format.en.count(n, 'discarded file'),
    gone: (by: string, when: string) => `By ${by}, ${when}`,
    byCentre: 'by the centre',
    retry: 'Try again',
  },
});
