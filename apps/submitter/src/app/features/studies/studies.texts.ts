import { defineTexts, format } from '@cqdg/ui';

export const studiesTexts = defineTexts({
  fr: {
    title: 'Mes études',
    count: (n: number) => format.fr.count(n, 'étude'),
    search: 'Chercher une étude',
    emptyTitle: 'Aucune étude pour le moment',
    emptyText:
      "Vous verrez ici les études dont vous êtes membre. La personne responsable d'une étude, ou le centre, vous y invite par courriel.",
    nothing: (query: string) => `Aucune étude ne répond à « ${query} »`,
    nothingText: "La recherche porte sur le nom et le code de l'étude.",
    clear: 'Effacer la recherche',
    study: 'Étude',
    role: 'Votre rôle',
    samples: 'Échantillons',
    state: 'Données cliniques',
    roles: { reader: 'Lecture', submitter: 'Dépôt', lead: 'Responsable', none: 'Centre' },
    revision: (n: number) => `révision ${n}`,
    retry: 'Réessayer',
  },
  en: {
    title: 'My studies',
    count: (n: number) => format.en.count(n, 'study', 'studies'),
    search: 'Search for a study',
    emptyTitle: 'No study yet',
    emptyText: 'The studies you belong to will appear here. A study lead, or the centre, invites you by e-mail.',
    nothing: (query: string) => `No study matches “${query}”`,
    nothingText: 'The search looks at the name and code of each study.',
    clear: 'Clear the search',
    study: 'Study',
    role: 'Your role',
    samples: 'Samples',
    state: 'Clinical data',
    roles: { reader: 'Reader', submitter: 'Submitter', lead: 'Lead', none: 'Centre' },
    revision: (n: number) => `revision ${n}`,
    retry: 'Try again',
  },
});
