import type { SubmissionRow } from '@cqdg/contract';
import { defineTexts, format } from '@cqdg/ui';

type Checked = NonNullable<SubmissionRow['checked']>;

export const submissionsTexts = defineTexts({
  fr: {
    title: 'Soumissions',
    count: (n: number) => format.fr.count(n, 'soumission'),
    lede: 'De chaque étude, la révision en travail et celle qui est en vigueur',
    search: 'Chercher une étude',
    state: 'État',
    all: 'Tous les états',
    export: 'Télécharger la liste',
    study: 'Étude',
    errors: 'Dernière validation',
    found: ({ errors, warnings }: Checked) =>
      [errors && format.fr.count(errors, 'erreur'), warnings && format.fr.count(warnings, 'avertissement')].filter(Boolean).join(', ') ||
      'Conforme',
    unchecked: 'Non validée',
    signed: 'Signée',
    updated: 'Modifiée',
    revision: (n: number) => `révision ${n}`,
    inForce: 'en vigueur',
    emptyTitle: 'Aucune soumission pour le moment',
    emptyText: "Les soumissions paraissent ici dès qu'une étude téléverse une table.",
    nothing: 'Aucune soumission ne répond à ce choix',
    nothingText: "La recherche porte sur le nom et le code de l'étude.",
    clear: 'Tout afficher',
    retry: 'Réessayer',
  },
  en: {
    title: 'Submissions',
    count: (n: number) => format.en.count(n, 'submission'),
    lede: 'Of each study, the revision in work and the one in force',
    search: 'Search for a study',
    state: 'State',
    all: 'All states',
    export: 'Download the list',
    study: 'Study',
    errors: 'Last validation',
    found: ({ errors, warnings }: Checked) =>
      [errors && format.en.count(errors, 'error'), warnings && format.en.count(warnings, 'warning')].filter(Boolean).join(', ') || 'Valid',
    unchecked: 'Not validated',
    signed: 'Signed',
    updated: 'Changed',
    revision: (n: number) => `revision ${n}`,
    inForce: 'in force',
    emptyTitle: 'No submission yet',
    emptyText: 'Submissions appear here as soon as a study uploads a table.',
    nothing: 'No submission matches this choice',
    nothingText: 'The search looks at the name and code of each study.',
    clear: 'Show all',
    retry: 'Try again',
  },
});
