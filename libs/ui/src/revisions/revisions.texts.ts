import type { DecisionAction, SubmissionState } from '@cqdg/contract';
import { format } from '../i18n/format';
import { defineTexts } from '../i18n/texts';

type States = Record<SubmissionState, string>;
type Decided = Record<DecisionAction, (by: string, when: string) => string>;

export const revisionsTexts = defineTexts({
  fr: {
    revision: (n: number) => `Révision ${n}`,
    states: {
      open: 'En préparation',
      validating: 'En validation',
      valid: 'Conforme',
      invalid: 'À corriger',
      signed: 'Signée',
      accepted: 'Acceptée',
      returned: 'Retournée',
      reopened: 'Rouverte',
      withdrawn: 'Retirée',
      superseded: 'Remplacée',
    } satisfies States as States,
    begun: (day: string) => `Commencée le ${day}`,
    signed: (by: string, when: string) => `Signée par ${by}, ${when}`,
    decided: {
      accept: (by, when) => `Acceptée par ${by}, ${when}`,
      return: (by, when) => `Retournée par ${by}, ${when}`,
      reopen: (by, when) => `Rouverte par ${by}, ${when}`,
      withdraw: (by, when) => `Retirée par ${by}, ${when}`,
    } satisfies Decided as Decided,
    note: 'Pour le centre seulement',
    receipt: 'Télécharger le reçu',
    files: (n: number) => format.fr.count(n, 'fichier'),
    noFiles: 'Aucun fichier',
    changes: { new: 'nouveau', changed: 'modifié', same: 'repris tel quel' },
    uploaded: (by: string, when: string) => `${by}, ${when}`,
    download: (name: string) => `Télécharger ${name}`,
  },
  en: {
    revision: (n: number) => `Revision ${n}`,
    states: {
      open: 'In preparation',
      validating: 'Checking',
      valid: 'Valid',
      invalid: 'To mend',
      signed: 'Signed',
      accepted: 'Accepted',
      returned: 'Returned',
      reopened: 'Reopened',
      withdrawn: 'Withdrawn',
      superseded: 'Superseded',
    } satisfies States as States,
    begun: (day: string) => `Begun on ${day}`,
    signed: (by: string, when: string) => `Signed by ${by}, ${when}`,
    decided: {
      accept: (by, when) => `Accepted by ${by}, ${when}`,
      return: (by, when) => `Returned by ${by}, ${when}`,
      reopen: (by, when) => `Reopened by ${by}, ${when}`,
      withdraw: (by, when) => `Withdrawn by ${by}, ${when}`,
    } satisfies Decided as Decided,
    note: 'For the centre only',
    receipt: 'Download the receipt',
    files: (n: number) => format.en.count(n, 'file'),
    noFiles: 'No file',
    changes: { new: 'new', changed: 'changed', same: 'carried on as it was' },
    uploaded: (by: string, when: string) => `${by}, ${when}`,
    download: (name: string) => `Download ${name}`,
  },
});
