import type { LimitName, WordedMail, WordingFault } from '@cqdg/contract';
import { defineTexts, format } from '@cqdg/ui';

interface LimitWords {
  label: string;
  help: string;
}
type Limits = Record<LimitName, LimitWords>;
type Mails = Record<WordedMail, string>;
type Faults = Record<WordingFault, string>;

export const settingsTexts = defineTexts({
  fr: {
    title: 'Réglages',
    lede: 'Un changement vaut tout de suite, sans redémarrer le portail; il est consigné au journal.',
    limits: 'Limites',
    limit: {
      'upload.megabytes': { label: "Taille maximale d'un fichier téléversé (Mo)", help: "Au plus ce que l'installation permet." },
      'findings.kept': { label: 'Constats gardés par validation', help: "Au-delà, ils sont comptés mais ne s'affichent pas." },
      'session.hours': { label: "Durée d'une session (heures)", help: 'Vaut pour les sessions ouvertes ensuite.' },
      'session.idleMinutes': { label: 'Session inactive (minutes)', help: 'Après ce temps sans activité, il faut se reconnecter.' },
      'invitation.days': { label: "Validité d'une invitation (jours)", help: 'Vaut pour les invitations envoyées ensuite.' },
    } satisfies Limits as Limits,
    range: (min: number, max: number, standard: number) =>
      `De ${format.fr.number(min)} à ${format.fr.number(max)}. Valeur d'origine : ${format.fr.number(standard)}.`,
    outOfRange: (min: number, max: number) => `Écrivez un nombre entier de ${format.fr.number(min)} à ${format.fr.number(max)}.`,
    changed: (by: string, when: string) => `Réglé par ${by}, ${when}`,
    save: 'Enregistrer',
    reset: "Revenir à la valeur d'origine",
    resetWords: "Revenir au texte d'origine",
    saved: 'Le réglage est enregistré',
    wasReset: "Le réglage est revenu à l'origine",
    statement: 'Déclaration à signer',
    statementText:
      'Ce à quoi la personne responsable souscrit en signant une soumission. Les reçus déjà signés gardent leurs mots; qui lit la page au moment du changement doit la relire.',
    statementPlaces: 'Le portail remplace {study} par le nom de l’étude.',
    mails: 'Textes des courriels',
    mailsText: "L'objet et la première ligne de chaque courriel. Le reste du texte et les liens ne changent pas.",
    mail: {
      ...{ invitation: 'Invitation à une étude', password_reset: 'Nouveau mot de passe', registration: 'Échantillons inscrits' },
      ...{ signature: 'Soumission signée', acceptance: 'Soumission acceptée', return: 'Soumission retournée' },
      ...{ reopening: 'Soumission rouverte', withdrawal: 'Soumission retirée', password_changed: 'Mot de passe changé' },
    } satisfies Mails as Mails,
    own: 'personnalisé',
    fr: 'En français',
    en: 'En anglais',
    subject: 'Objet',
    opening: 'Première ligne',
    places: (names: string[]) => `Le portail remplace ${names.map((name) => `{${name}}`).join(', ')}.`,
    noPlaces: 'Ce courriel ne contient rien à remplacer.',
    standard: (text: string) => `À l'origine : ${text}`,
    faults: {
      empty: 'Écrivez un texte.',
      too_long: 'Ce texte est trop long.',
      line_break: 'Ce texte doit tenir sur une ligne.',
      unknown_place: 'Un nom entre accolades est inconnu ici.',
    } satisfies Faults as Faults,
    maintenance: 'Maintenance',
    maintenanceText: 'Le message de maintenance a sa propre page.',
    toMaintenance: 'Ouvrir la page de maintenance',
    retry: 'Réessayer',
    reload: 'Voir la valeur actuelle',
  },
  en: {
    title: 'Settings',
    lede: 'A change holds at once, without restarting the portal; it is written to the audit log.',
    limits: 'Limits',
    limit: {
      'upload.megabytes': { label: 'Largest file that can be uploaded (MB)', help: 'At most what the installation permits.' },
      'findings.kept': { label: 'Findings kept per validation', help: 'Beyond, they are counted but not shown.' },
      'session.hours': { label: 'Length of a session (hours)', help: 'For sessions opened from now on.' },
      'session.idleMinutes': { label: 'Idle session (minutes)', help: 'After so long without activity, people sign in again.' },
      'invitation.days': { label: 'An invitation holds (days)', help: 'For invitations sent from now on.' },
    } satisfies Limits as Limits,
    range: (min: number, max: number, standard: number) =>
      `From ${format.en.number(min)} to ${format.en.number(max)}. Original value: ${format.en.number(standard)}.`,
    outOfRange: (min: number, max: number) => `Enter a whole number from ${format.en.number(min)} to ${format.en.number(max)}.`,
    changed: (by: string, when: string) => `Set by ${by}, ${when}`,
    save: 'Save',
    reset: 'Back to the original value',
    resetWords: 'Back to the original text',
    saved: 'The setting is saved',
    wasReset: 'The setting is back to the original',
    statement: 'Statement to sign',
    statementText:
      'What a lead agrees to when signing a submission. Receipts that are signed keep their words; whoever has the page open when it changes must read it again.',
    statementPlaces: 'The portal fills in the name of the study for {study}.',
    mails: 'Texts of e-mails',
    mailsText: 'The subject and the first line of each e-mail. The rest of the text and the links do not change.',
    mail: {
      ...{ invitation: 'Invitation to a study', password_reset: 'New password', registration: 'Samples registered' },
      ...{ signature: 'Submission signed', acceptance: 'Submission accepted', return: 'Submission returned' },
      ...{ reopening: 'Submission reopened', withdrawal: 'Submission withdrawn', password_changed: 'Password changed' },
    } satisfies Mails as Mails,
    own: 'changed',
    fr: 'In French',
    en: 'In English',
    subject: 'Subject',
    opening: 'First line',
    places: (names: string[]) => `The portal fills in ${names.map((name) => `{${name}}`).join(', ')}.`,
    noPlaces: 'This e-mail has nothing to fill in.',
    standard: (text: string) => `Originally: ${text}`,
    faults: {
      empty: 'Enter a text.',
      too_long: 'This text is too long.',
      line_break: 'This text must fit on one line.',
      unknown_place: 'A name in braces is unknown here.',
    } satisfies Faults as Faults,
    maintenance: 'Maintenance',
    maintenanceText: 'The maintenance message has a page of its own.',
    toMaintenance: 'Open the maintenance page',
    retry: 'Try again',
    reload: 'See the present value',
  },
});
