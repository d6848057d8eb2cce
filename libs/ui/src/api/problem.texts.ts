import type { Language } from '@cqdg/contract';
import { defineTexts } from '../i18n/texts';
import type { ApiProblem } from './api-problem';

/** Sentences for problems that can come from any request. A page words its own codes first. */
export const problemTexts = defineTexts({
  fr: {
    network: 'Le portail ne répond pas. Vérifiez votre connexion, puis réessayez.',
    aborted: "L'envoi a été arrêté. Rien n'a changé.",
    client: 'Une panne est survenue dans cette page. Elle est de notre fait : rechargez la page, puis réessayez.',
    server: "Une panne est survenue chez nous. Rien de ce que vous avez déposé n'est perdu. Réessayez dans une minute.",
    gone: "Cette page ou cet élément n'existe pas, ou vous n'y avez pas accès.",
    forbidden: "Votre rôle ne permet pas cette action. La personne responsable de l'étude peut le changer.",
    signedOut: 'Votre session est terminée. Connectez-vous de nouveau.',
    tooLarge: 'Ce fichier dépasse la taille que le portail accepte.',
    tooMany: "Trop d'essais en peu de temps. Attendez une minute, puis réessayez.",
    conflict: "Quelqu'un a changé ces données entre-temps. Rechargez la page pour voir leur état.",
    refused: 'La demande a été refusée.',
    reference: (id: string) => `Numéro à donner au centre : \`${id}\``,
  },
  en: {
    network: 'The portal does not answer. Check your connection, then try again.',
    aborted: 'The upload was stopped. Nothing has changed.',
    client: 'Something broke in this page. The fault is ours: reload the page, then try again.',
    server: 'Something broke on our side. Nothing you uploaded is lost. Try again in a minute.',
    gone: 'This page or item does not exist, or you do not have access to it.',
    forbidden: 'Your role does not allow this. The study lead can change it.',
    signedOut: 'Your session has ended. Please sign in again.',
    tooLarge: 'This file is larger than the portal accepts.',
    tooMany: 'Too many attempts in a short time. Wait a minute, then try again.',
    conflict: 'Someone changed this in the meantime. Reload the page to see how it stands.',
    refused: 'The request was refused.',
    reference: (id: string) => `Number to give the centre: \`${id}\``,
  },
});

/** Ours, and nothing is broken: the server says what is the matter. */
const worded = new Set([503, 507]);

type General = Exclude<keyof (typeof problemTexts)['fr'], 'reference'>;

const byStatus: Record<number, General> = {
  401: 'signedOut',
  403: 'forbidden',
  404: 'gone',
  409: 'conflict',
  413: 'tooLarge',
  429: 'tooMany',
};

/**
 * What to tell the person about a problem: the page's own sentence for its code, else what the server says (it answers in the language of the
 * request), else a general sentence for the status.
 */
export function problemText(problem: ApiProblem, language: Language, own: Partial<Record<string, string>> = {}): string {
  const texts = problemTexts[language];
  const mine = own[problem.code];
  if (mine) return mine;
  if (problem.code === 'network' || problem.code === 'aborted' || problem.code === 'client') return texts[problem.code];
  if (problem.status >= 500 && !(worded.has(problem.status) && problem.detail)) return texts.server;
  return problem.detail || texts[byStatus[problem.status] ?? 'refused'];
}
