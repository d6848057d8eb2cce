import type { DiscardPreview, Tombstone } from '@cqdg/contract';
import { defineTexts, format } from '@cqdg/ui';

const fr = format.fr;
const en = format.en;
const names = (tables: readonly string[]) => tables.map((table) => `\`${table}\``).join(', ');

export const discardTexts = defineTexts({
  fr: {
    menu: 'Détruire ce fichier',
    banner: (name: string) => `\`${name}\` contient des renseignements personnels. Ils ne doivent pas rester dans le portail.`,
    button: 'Détruire ce fichier maintenant',
    title: (table: string) => `Détruire le fichier de ${table}?`,
    loading: 'Recherche de ce qui partirait',
    what: (p: DiscardPreview) =>
      [
        `Disparaissent : ${fr.count(p.files, 'fichier')} (${fr.bytes(p.bytes)})`,
        p.versions > 0 && fr.count(p.versions, 'version de table', 'versions de tables'),
        p.findings > 0 && `${fr.count(p.findings, 'constat')} des validations`,
      ]
        .filter(Boolean)
        .join(', ') + '.',
    empties: (tables: readonly string[]) =>
      tables.length === 1
        ? `${names(tables)} n'aura plus de fichier.`
        : `${names(tables)} n'auront plus de fichier : ils viennent du même classeur.`,
    draft: "Le fichier d'échantillons en préparation est du nombre.",
    registered: 'Les échantillons inscrits restent inscrits; leur fichier disparaît.',
    final: "Rien ne peut être remis. Il reste l'empreinte, la taille, la date, votre nom et la raison.",
    signed: "Une révision signée contient ce fichier : seul le centre peut l'effacer. Écrivez-lui.",
    scope: 'Que faut-il détruire?',
    file: 'Ce contenu',
    table: 'Toutes les versions de cette table',
    reason: 'Raison, sans renseignement personnel',
    reasonHint: 'Par exemple : « numéros d’assurance maladie dans une colonne ».',
    confirm: 'Détruire le fichier',
    cancel: 'Garder le fichier',
    done: (table: string) => `Le fichier de ${table} est détruit.`,
    draftTitle: "Détruire le fichier d'échantillons?",
    draftDone: "Le fichier d'échantillons est détruit.",
    attachmentTitle: (name: string) => `Détruire la pièce jointe ${name}?`,
    attachmentDone: 'La pièce jointe est détruite.',
    tombstone: (t: Tombstone, when: string) => `Détruit par ${t.discardedBy}, ${when}`,
  },
  en: {
    menu: 'Discard this file',
    banner: (name: string) => `\`${name}\` holds personal data. It must not stay in the portal.`,
    button: 'Discard this file now',
    title: (table: string) => `Discard the file of ${table}?`,
    loading: 'Looking for what would go',
    what: (p: DiscardPreview) =>
      [
        `What goes: ${en.count(p.files, 'file')} (${en.bytes(p.bytes)})`,
        p.versions > 0 && en.count(p.versions, 'version of a table', 'versions of tables'),
        p.findings > 0 && `${en.count(p.findings, 'finding')} of validations`,
      ]
        .filter(Boolean)
        .join(', ') + '.',
    empties: (tables: readonly string[]) =>
      tables.length === 1 ? `${names(tables)} will have no file.` : `${names(tables)} will have no file: they come from the same workbook.`,
    draft: 'The file of samples in preparation is one of them.',
    registered: 'Registered samples stay registered; their file goes.',
    final: 'Nothing can be put back. What stays is the hash, the size, the date, your name and the reason.',
    signed: 'A signed revision holds this file: only the centre can erase it. Write to the centre.',
    scope: 'What is to be discarded?',
    file: 'This content',
    table: 'Every version of this table',
    reason: 'Reason, without personal data',
    reasonHint: 'For example: “health-insurance numbers in a column”.',
    confirm: 'Discard the file',
    cancel: 'Keep the file',
    done: (table: string) => `The file of ${table} is discarded.`,
    draftTitle: 'Discard the file of samples?',
    draftDone: 'The file of samples is discarded.',
    attachmentTitle: (name: string) => `Discard the attachment ${name}?`,
    attachmentDone: 'The attachment is discarded.',
    tombstone: (t: Tombstone, when: string) => `Discarded by ${t.discardedBy}, ${when}`,
  },
});
