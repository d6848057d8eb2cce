import type { AuditFaultKind, AuditHead, Language } from '@cqdg/contract';
import { counted } from './counted';
import type { SignatureVerdict } from './verify-receipt';

export interface AuditTexts {
  usage: string;
  noDatabase(dataDir: string): string;
  notReached(why: string): string;
  noFile(file: string): string;
  notChain(file: string): string;
  noKeys(file: string): string;
  notHead: string;
  noEnd: string;
  holds(events: number): string;
  headFound(position: number): string;
  head(head: AuditHead): string;
  waiting(events: number): string;
  faults: Record<AuditFaultKind, (position: number, eventId: string | null) => string>;
  signature: Record<SignatureVerdict, (keyId: string, at: string) => string>;
  good(line: string): string;
  bad(line: string): string;
  verified: string;
  notVerified: string;
}

const marks = { good: (line: string) => `✓ ${line}`, bad: (line: string) => `✗ ${line}` };

const french: AuditTexts = {
  ...marks,
  usage: 'cqdg audit verify [EXPORTATION] [--keys CLÉS] [--head POSITION:EMPREINTE] [--database ADRESSE] [--data DOSSIER] [--lang fr|en]',
  noDatabase: (dataDir) =>
    `Aucune base de données ne tourne pour ${dataDir}. Donnez son adresse avec --database ou DATABASE_URL, ou un fichier exporté.`,
  notReached: (why) => `La base de données ne répond pas (${why}).`,
  noFile: (file) => `Le fichier ${file} est introuvable.`,
  notChain: (file) => `${file} n’est pas une exportation du journal du CQDG, ou elle est abîmée.`,
  noKeys: (file) =>
    `Les clés publiques du centre sont introuvables ou illisibles (${file}). Téléchargez /.well-known/cqdg-keys.json du portail, puis donnez-la avec --keys.`,
  notHead: '--head attend une position et une empreinte\u00a0: 1234:ab12… (64 chiffres hexadécimaux)',
  noEnd: 'La fin signée manque, ou n’est pas celle de cette chaîne',
  holds: (events) => `La chaîne tient : ${counted('fr', events, 'événement')}`,
  headFound: (position) => `La fin conservée est retrouvée à la position ${position}`,
  head: ({ position, hash }) => `  Fin de la chaîne : ${position}:${hash}`,
  waiting: (events) => `  En attente de leur sceau : ${events}`,
  faults: {
    altered: (position, id) => `L’événement ${id ?? ''}, à la position ${position}, n’est pas tel qu’il a été scellé`,
    removed: (position) => `L’événement de la position ${position} a été retiré`,
    gap: (position) => `Le sceau de la position ${position} a été retiré`,
    unsealed: (_, id) => `L’événement ${id ?? ''} a été tenu hors de la chaîne`,
    head: (position) => `La fin conservée, à la position ${position}, n’est pas dans cette chaîne : elle a été refaite ou raccourcie`,
  },
  signature: {
    good: (key, at) => `Fin signée par le centre le ${at} (clé ${key})`,
    wrong: (key) => `Signature fausse : cette fin n’est pas telle que la clé ${key} l’a signée`,
    unknown_key: (key) => `Clé ${key} absente de la liste : la signature ne peut pas être vérifiée`,
    not_a_key: (key) => `Clé ${key} illisible dans la liste : la signature ne peut pas être vérifiée`,
  },
  verified: 'Vérifié',
  notVerified: 'Non vérifié',
};

const english: AuditTexts = {
  ...marks,
  usage: 'cqdg audit verify [EXPORT] [--keys KEYS] [--head POSITION:HASH] [--database URL] [--data DIR] [--lang fr|en]',
  noDatabase: (dataDir) => `No database runs for ${dataDir}. Give its address with --database or DATABASE_URL, or an exported file.`,
  notReached: (why) => `The database does not answer (${why}).`,
  noFile: (file) => `The file ${file} was not found.`,
  notChain: (file) => `${file} is not an export of the CQDG's audit log, or it is damaged.`,
  noKeys: (file) =>
    `The public keys of the centre were not found or cannot be read (${file}). Download /.well-known/cqdg-keys.json from the portal, then give it with --keys.`,
  notHead: '--head takes a position and a hash: 1234:ab12… (64 hexadecimal digits)',
  noEnd: 'The signed end is missing, or is not the end of this chain',
  holds: (events) => `The chain holds: ${counted('en', events, 'event')}`,
  headFound: (position) => `The end that was kept is found again at position ${position}`,
  head: ({ position, hash }) => `  End of the chain: ${position}:${hash}`,
  waiting: (events) => `  Waiting for their seal: ${events}`,
  faults: {
    altered: (position, id) => `Event ${id ?? ''}, at position ${position}, is not what was sealed`,
    removed: (position) => `The event of position ${position} was taken away`,
    gap: (position) => `The seal of position ${position} was taken away`,
    unsealed: (_, id) => `Event ${id ?? ''} was kept out of the chain`,
    head: (position) => `The end that was kept, at position ${position}, is not in this chain: it was made anew or cut short`,
  },
  signature: {
    good: (key, at) => `End signed by the centre on ${at} (key ${key})`,
    wrong: (key) => `False signature: this end is not what key ${key} signed`,
    unknown_key: (key) => `Key ${key} is not in the list: the signature cannot be verified`,
    not_a_key: (key) => `Key ${key} cannot be read from the list: the signature cannot be verified`,
  },
  verified: 'Verified',
  notVerified: 'Not verified',
};

export const auditTexts: Record<Language, AuditTexts> = { fr: french, en: english };
