import type { Language, SftpAccountState, SftpAct, SftpKeyType, SftpOutcome, SftpSessionEnd } from '@cqdg/contract';
import { format } from '../i18n/format';
import { defineTexts } from '../i18n/texts';
import type { KeyFault } from './public-key';

type States = Record<SftpAccountState, string>;
type Ends = Record<SftpSessionEnd, string>;
type Acts = Record<SftpAct, string>;
type Outcomes = Record<SftpOutcome, string>;
type Faults = Record<KeyFault, string>;
const { fr, en } = format;

/** `1,22 To`: three figures, cut and not rounded, so that what is nearly full never reads as full. */
export function sftpBytes(value: number, language: Language): string {
  const digits = Math.floor(Math.log10(Math.max(value, 1)));
  const step = Math.min(Math.floor(digits / 3), 4);
  const unit = 10 ** Math.max(digits - 2, 0);
  const scaled = (Math.floor(value / unit) * unit) / 1000 ** step;
  const units = { fr: ['o', 'ko', 'Mo', 'Go', 'To'], en: ['B', 'KB', 'MB', 'GB', 'TB'] }[language];
  const number = scaled.toLocaleString(`${language}-CA`, { maximumFractionDigits: 2 }).replace(/[\u202f\u2009]/g, '\u00a0');
  return `${number}\u00a0${units[step]}`;
}

/** `ed25519`, `ecdsa 256`, `rsa 3072`: the words of `ssh-keygen`, the same in every language. */
export function keyType(type: SftpKeyType, bits: number): string {
  return type === 'ed25519' ? type : `${type} ${bits}`;
}

/** Whole days from now until then, by the calendar; negative once it is over. */
export function daysUntil(iso: string, now = new Date()): number {
  const midnight = (at: Date) => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());
  return Math.round((midnight(new Date(iso)) - midnight(now)) / 86_400_000);
}

export const sftpTexts = defineTexts({
  fr: {
    states: {
      ...{ active: 'Actif', ending: 'Expire bientôt', no_secret: 'Sans clé ni mot de passe', expired: 'Expiré' },
      ...{ left: "N'est plus membre", disabled: 'Désactivé' },
    } satisfies States as States,
    inDays: (n: number) => (n <= 0 ? "aujourd'hui" : n === 1 ? 'demain' : `dans ${fr.count(n, 'jour')}`),
    quota: 'Quota',
    quotaUsed: (used: string, quota: string) => `${used} sur ${quota}`,
    // ---- keys
    keyAdd: 'Ajouter une clé',
    keyAddTitle: 'Ajouter une clé publique',
    keyAddText: 'La clé **publique** seule : la clé privée reste sur votre poste et ne se donne à personne.',
    keyBox: 'Clé publique',
    keyHelp: 'Une ligne qui commence par `ssh-ed25519`, `ecdsa-sha2-…` ou `ssh-rsa` (3072 bits ou plus).',
    keyFile: 'Choisir un fichier .pub',
    keyName: 'Nom de la clé',
    keyNameHelp: 'Pour la reconnaître : le poste ou le serveur qui a la clé privée.',
    keySave: 'Ajouter la clé',
    keyRemove: (name: string) => `Retirer la clé ${name}`,
    keyAdded: (when: string, by: string) => `Ajoutée ${when} par ${by}`,
    keyUsed: (when: string) => `Employée ${when}`,
    keyUnused: 'Jamais employée',
    keyNone: 'Aucune clé.',
    keyFaults: {
      empty: 'Collez la clé publique, ou choisissez son fichier.',
      private: 'C’est une clé **privée**. Elle n’a pas été envoyée et ne doit jamais l’être : donnez le fichier en `.pub`.',
      several: 'Une seule clé à la fois.',
      type: 'Cette sorte de clé n’est pas acceptée : il faut une clé ed25519, ecdsa ou rsa.',
      unknown: 'Ce n’est pas une clé publique SSH : une ligne comme `ssh-ed25519 AAAA… poste-labo`.',
    } satisfies Faults as Faults,
    cancel: 'Annuler',
    // ---- sessions
    live: 'En cours',
    ends: {
      ...{ closed: 'Terminée', ended: 'Fermée à distance', idle: 'Fermée, inactive', barred: 'Fermée, accès retiré', lost: 'Coupée' },
    } satisfies Ends as Ends,
    sessionEnd: 'Fermer',
    sessionEndNamed: (when: string, address: string) => `Fermer la session ouverte ${when} de ${address}`,
    byKey: (name: string | null) => (name ? `clé ${name}` : 'par clé'),
    byPassword: 'mot de passe',
    filesIn: (n: number, bytes: string) => `${fr.count(n, 'fichier déposé', 'fichiers déposés')}, ${bytes}`,
    filesOut: (n: number, bytes: string) => `${fr.count(n, 'fichier lu', 'fichiers lus')}, ${bytes}`,
    noFiles: 'Aucun fichier',
    sessionsNone: 'Aucune session.',
    sessionSpan: (start: string, end: string) => `${start} à ${end}`,
    // ---- transfers
    transfers: 'Transferts',
    transfersNone: 'Aucun transfert.',
    file: 'Fichier',
    act: 'Opération',
    outcome: 'Résultat',
    size: 'Taille',
    by: 'Par',
    at: 'Quand',
    renamedTo: 'devient',
    acts: { put: 'Dépôt', get: 'Lecture', remove: 'Suppression', rename: 'Nouveau nom' } satisfies Acts as Acts,
    outcomes: {
      ...{ underway: 'En cours', taken: 'Reçu', kept: 'Gardé, nom provisoire', refused: 'Refusé', broken: 'Interrompu', done: 'Fait' },
    } satisfies Outcomes as Outcomes,
    // ---- server
    host: 'Serveur',
    port: 'Port',
    login: 'Identifiant',
    fingerprint: "Empreinte de l'hôte",
    fingerprintHelp: 'À comparer à celle que montre votre logiciel à la première connexion.',
    knownHosts: 'Ligne de known_hosts',
  },
  en: {
    states: {
      ...{ active: 'Active', ending: 'Expires soon', no_secret: 'No key or password', expired: 'Expired' },
      ...{ left: 'No longer a member', disabled: 'Disabled' },
    } satisfies States as States,
    inDays: (n: number) => (n <= 0 ? 'today' : n === 1 ? 'tomorrow' : `in ${en.count(n, 'day')}`),
    quota: 'Quota',
    quotaUsed: (used: string, quota: string) => `${used} of ${quota}`,
    keyAdd: 'Add a key',
    keyAddTitle: 'Add a public key',
    keyAddText: 'The **public** key alone: the private key stays on your computer and is given to nobody.',
    keyBox: 'Public key',
    keyHelp: 'One line that begins with `ssh-ed25519`, `ecdsa-sha2-…` or `ssh-rsa` (3072 bits or more).',
    keyFile: 'Choose a .pub file',
    keyName: 'Name of the key',
    keyNameHelp: 'To know it by: the computer or server that has the private key.',
    keySave: 'Add the key',
    keyRemove: (name: string) => `Remove the key ${name}`,
    keyAdded: (when: string, by: string) => `Added ${when} by ${by}`,
    keyUsed: (when: string) => `Used ${when}`,
    keyUnused: 'Never used',
    keyNone: 'No key.',
    keyFaults: {
      empty: 'Paste the public key, or choose its file.',
      private: 'This is a **private** key. It was not sent and never must be: give the `.pub` file.',
      several: 'One key at a time.',
      type: 'This kind of key is not accepted: it must be ed25519, ecdsa or rsa.',
      unknown: 'This is not an SSH public key: one line such as `ssh-ed25519 AAAA… lab-computer`.',
    } satisfies Faults as Faults,
    cancel: 'Cancel',
    live: 'Under way',
    ends: {
      ...{ closed: 'Ended', ended: 'Ended remotely', idle: 'Ended, idle', barred: 'Ended, access withdrawn', lost: 'Cut off' },
    } satisfies Ends as Ends,
    sessionEnd: 'End',
    sessionEndNamed: (when: string, address: string) => `End the session opened ${when} from ${address}`,
    byKey: (name: string | null) => (name ? `key ${name}` : 'by key'),
    byPassword: 'password',
    filesIn: (n: number, bytes: string) => `${en.count(n, 'file')} put, ${bytes}`,
    filesOut: (n: number, bytes: string) => `${en.count(n, 'file')} read, ${bytes}`,
    noFiles: 'No file',
    sessionsNone: 'No session.',
    sessionSpan: (start: string, end: string) => `${start} to ${end}`,
    transfers: 'Transfers',
    transfersNone: 'No transfer.',
    file: 'File',
    act: 'Operation',
    outcome: 'Outcome',
    size: 'Size',
    by: 'By',
    at: 'When',
    renamedTo: 'becomes',
    acts: { put: 'Put', get: 'Read', remove: 'Removal', rename: 'New name' } satisfies Acts as Acts,
    outcomes: {
      ...{ underway: 'Under way', taken: 'Received', kept: 'Kept, temporary name', refused: 'Refused', broken: 'Broken off', done: 'Done' },
    } satisfies Outcomes as Outcomes,
    host: 'Server',
    port: 'Port',
    login: 'Login',
    fingerprint: 'Host fingerprint',
    fingerprintHelp: 'To compare with the one your client shows at the first connection.',
    knownHosts: 'Line of known_hosts',
  },
});
