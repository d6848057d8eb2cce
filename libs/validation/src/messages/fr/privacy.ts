import type { Wordings } from '../message.types';
import { t } from './typography';

const coded = () => t`Des identifiants codés et des textes qui ne disent pas qui est la personne.`;
const remove = () =>
  t`Retirez le renseignement du fichier, puis téléversez le fichier de nouveau. La valeur n'est répétée ni ici ni dans le rapport.`;
const found = (what: string) => () => t`La cellule semble contenir ${what}.`;

export const privacy: Wordings = {
  'privacy.health_number': {
    short: t`Numéro d'assurance maladie`,
    group: [t`# numéro d'assurance maladie`, t`# numéros d'assurance maladie`],
    found: found(t`un numéro d'assurance maladie`),
    expected: coded,
    mend: remove,
  },
  'privacy.social_insurance_number': {
    short: t`Numéro d'assurance sociale`,
    group: [t`# numéro d'assurance sociale`, t`# numéros d'assurance sociale`],
    found: found(t`un numéro d'assurance sociale`),
    expected: coded,
    mend: remove,
  },
  'privacy.email': {
    short: t`Adresse de courriel`,
    group: [t`# adresse de courriel`, t`# adresses de courriel`],
    found: found(t`une adresse de courriel`),
    expected: coded,
    mend: remove,
  },
  'privacy.telephone': {
    short: t`Numéro de téléphone`,
    group: [t`# numéro de téléphone`, t`# numéros de téléphone`],
    found: found(t`un numéro de téléphone`),
    expected: coded,
    mend: remove,
  },
  'privacy.postal_code': {
    short: t`Code postal complet`,
    group: [t`# code postal complet`, t`# codes postaux complets`],
    found: found(t`un code postal complet`),
    expected: () => t`Au plus les trois premiers caractères d'un code postal, dans le champ prévu.`,
    mend: remove,
  },
  'privacy.birth_date': {
    short: t`Date de naissance`,
    group: [t`# date de naissance`, t`# dates de naissance`],
    found: found(t`une date de naissance`),
    expected: () => t`Des âges en jours, jamais une date de naissance.`,
    mend: remove,
  },
  'privacy.great_age': {
    short: t`Âge qui peut faire reconnaître la personne`,
    group: [t`# âge qui peut faire reconnaître la personne`, t`# âges qui peuvent faire reconnaître la personne`],
    found: (f) => t`L'âge dépasse ${f.number('years')} ans. Peu de personnes atteignent cet âge.`,
    expected: (f) => t`Des âges de ${f.number('years')} ans ou moins, sauf si l'étude a besoin de l'âge exact.`,
    mend: () => t`Vérifiez l'âge. S'il est juste et que l'étude en a besoin, vous pouvez le laisser.`,
  },
  'privacy.small_area': {
    short: t`Région de peu de participants`,
    group: [t`# région de peu de participants`, t`# régions de peu de participants`],
    found: (f) => t`Nombre de participants qui ont cette région : ${f.number('participants')}.`,
    expected: (f) => t`Au moins ${f.number('least')} participants par région.`,
    mend: () => t`Videz la cellule si l'étude peut s'en passer. Sinon, vous pouvez la laisser.`,
  },
};
