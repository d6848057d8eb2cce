import type { Language, ReceiptPayload } from '@cqdg/contract';
import { counted } from './counted';
import type { SignatureVerdict } from './verify-receipt';

export interface VerifyTexts {
  usage: string;
  noReceipt(file: string): string;
  noKeys(file: string): string;
  unreadable(file: string): string;
  notReceipt(file: string): string;
  notKeys(file: string): string;
  signature: Record<SignatureVerdict, (keyId: string) => string>;
  facts(payload: ReceiptPayload): [string, string][];
  same(tables: string): string;
  sameContent(tables: string): string;
  other: string;
  unchecked(tables: string): string;
  verified: string;
  notVerified: string;
}

const rolesFr = { lead: 'responsable de l’étude', submitter: 'dépôt', reader: 'lecture' };

const french: VerifyTexts = {
  usage: 'donnez un reçu\u00a0: cqdg verify REÇU [FICHIERS…] [--keys CLÉS] [--lang fr|en]',
  noReceipt: (file) => `Le reçu ${file} est introuvable.`,
  noKeys: (file) =>
    `Les clés publiques du centre sont introuvables (${file}). Téléchargez /.well-known/cqdg-keys.json du portail, puis donnez-la avec --keys.`,
  unreadable: (file) => `Le fichier ${file} ne peut pas être lu.`,
  notReceipt: (file) => `${file} n’est pas un reçu de signature du CQDG.`,
  notKeys: (file) => `${file} n’est pas une liste de clés publiques du CQDG.`,
  signature: {
    good: (key) => `Signature authentique (clé ${key})`,
    wrong: (key) => `Signature fausse : le reçu n’est pas tel que la clé ${key} l’a signé`,
    unknown_key: (key) => `Clé ${key} absente de la liste : la signature ne peut pas être vérifiée`,
    not_a_key: (key) => `Clé ${key} illisible dans la liste : la signature ne peut pas être vérifiée`,
  },
  facts: (p) => [
    ['Étude', `${p.study.code} (${p.study.name})`],
    ['Révision', String(p.revision)],
    ['Signataire', `${p.signer.name} <${p.signer.email}>, ${rolesFr[p.signer.role]}`],
    ['Date', p.signedAt],
    ['Déclaration', p.statement.text],
    ['Dictionnaire', `${p.dictionary.name} ${p.dictionary.version}`],
    ['Validation', `${p.run.number}, ${counted('fr', p.run.errors, 'erreur')}, ${counted('fr', p.run.warnings, 'avertissement')}`],
    ['Échantillons', counted('fr', p.registry.samples, 'inscrit')],
  ],
  same: (tables) => `identique au fichier signé (${tables})`,
  sameContent: (tables) => `identique au contenu signé (${tables})`,
  other: 'ce contenu n’est pas dans le reçu',
  unchecked: (tables) => `Non comparées : ${tables}`,
  verified: 'Vérifié',
  notVerified: 'Non vérifié',
};

const english: VerifyTexts = {
  usage: 'name a receipt: cqdg verify RECEIPT [FILES…] [--keys KEYS] [--lang fr|en]',
  noReceipt: (file) => `The receipt ${file} was not found.`,
  noKeys: (file) =>
    `The public keys of the centre were not found (${file}). Download /.well-known/cqdg-keys.json from the portal, then give it with --keys.`,
  unreadable: (file) => `The file ${file} cannot be read.`,
  notReceipt: (file) => `${file} is not a signature receipt of the CQDG.`,
  notKeys: (file) => `${file} is not a list of public keys of the CQDG.`,
  signature: {
    good: (key) => `Authentic signature (key ${key})`,
    wrong: (key) => `Wrong signature: the receipt is not as the key ${key} signed it`,
    unknown_key: (key) => `Key ${key} is not in the list: the signature cannot be verified`,
    not_a_key: (key) => `Key ${key} of the list cannot be read: the signature cannot be verified`,
  },
  facts: (p) => [
    ['Study', `${p.study.code} (${p.study.name})`],
    ['Revision', String(p.revision)],
    ['Signer', `${p.signer.name} <${p.signer.email}>, ${p.signer.role}`],
    ['Date', p.signedAt],
    ['Statement', p.statement.text],
    ['Dictionary', `${p.dictionary.name} ${p.dictionary.version}`],
    ['Validation', `${p.run.number}, ${counted('en', p.run.errors, 'error')}, ${counted('en', p.run.warnings, 'warning')}`],
    ['Samples', `${p.registry.samples} registered`],
  ],
  same: (tables) => `the same as the signed file (${tables})`,
  sameContent: (tables) => `the same as the signed content (${tables})`,
  other: 'this content is not in the receipt',
  unchecked: (tables) => `Not compared: ${tables}`,
  verified: 'Verified',
  notVerified: 'Not verified',
};

export const verifyTexts: Record<Language, VerifyTexts> = { fr: french, en: english };
