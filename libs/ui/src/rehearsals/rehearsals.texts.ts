import type { RehearsalStale, RehearsalVerdict, Severity } from '@cqdg/contract';
import { format } from '../i18n/format';
import { defineTexts } from '../i18n/texts';

/** What a draft of the dictionary would change for a study, as the centre and the study read it. */
export const rehearsalTexts = defineTexts({
  fr: {
    table: 'Table',
    field: 'Colonne',
    finding: 'Constat',
    severity: 'Gravité',
    added: 'Nouveaux',
    fixed: 'Corrigés',
    left: 'Restants',
    whole: 'Soumission',
    wholeTable: 'toute la table',
    caption: 'Constats par table, colonne et sorte',
    changed: 'Ce qui change',
    unchanged: (n: number) => `${format.fr.count(n, 'sorte')} de constats sans changement`,
    none: 'Aucun constat de plus, aucun de moins.',
    omitted: (n: number) => `${format.fr.count(n, 'autre sorte', 'autres sortes')} de constats, comptées et non montrées ici`,
    severities: { error: 'Erreur', warning: 'Avertissement' } as Record<Severity, string>,
    reweighed: (was: string, becomes: string) => `${was} → ${becomes}`,
    verdicts: {
      breaks: 'Deviendrait invalide',
      mends: 'Deviendrait valide',
      changes: 'Des constats changent',
      same: 'Rien ne change',
    } as Record<RehearsalVerdict, string>,
    stale: {
      draft: 'Le brouillon a changé depuis.',
      edition: 'Une autre version est entrée en vigueur depuis.',
      engine: 'Le portail a été mis à jour depuis.',
      content: 'Les données de l’étude ont changé depuis.',
    } as Record<RehearsalStale, string>,
    delta: (added: number, fixed: number, left: number) =>
      `${format.fr.count(added, 'nouveau', 'nouveaux')}, ${format.fr.count(fixed, 'corrigé')}, ${format.fr.count(left, 'restant')}`,
    side: (valid: boolean, errors: number, warnings: number) =>
      `${valid ? 'valide' : 'invalide'}, ${format.fr.count(errors, 'erreur')}, ${format.fr.count(warnings, 'avertissement')}`,
    withVersion: (version: string) => `Avec la version ${version}`,
    touched: 'Tables et colonnes touchées',
    nothingTouched: 'Aucune',
    aside: (n: number): string =>
      n === 1 ? 'Table mise de côté, que la version n’a plus' : 'Tables mises de côté, que la version n’a plus',
    inexact: 'Les constats sont trop nombreux pour être comparés un à un : les nombres de nouveaux et de corrigés viennent des totaux.',
  },
  en: {
    table: 'Table',
    field: 'Column',
    finding: 'Finding',
    severity: 'Severity',
    added: 'New',
    fixed: 'Fixed',
    left: 'Left',
    whole: 'Submission',
    wholeTable: 'the whole table',
    caption: 'Findings by table, column and kind',
    changed: 'What changes',
    unchanged: (n: number) => `${format.en.count(n, 'kind')} of findings without change`,
    none: 'No finding more, none less.',
    omitted: (n: number) => `${format.en.count(n, 'other kind')} of findings, counted and not shown here`,
    severities: { error: 'Error', warning: 'Warning' } as Record<Severity, string>,
    reweighed: (was: string, becomes: string) => `${was} → ${becomes}`,
    verdicts: {
      breaks: 'Would become invalid',
      mends: 'Would become valid',
      changes: 'Findings change',
      same: 'Nothing changes',
    } as Record<RehearsalVerdict, string>,
    stale: {
      draft: 'The draft has changed since.',
      edition: 'Another version has come into force since.',
      engine: 'The portal has been upgraded since.',
      content: 'The study’s data have changed since.',
    } as Record<RehearsalStale, string>,
    delta: (added: number, fixed: number, left: number) =>
      `${format.en.number(added)} new, ${format.en.number(fixed)} fixed, ${format.en.number(left)} left`,
    side: (valid: boolean, errors: number, warnings: number) =>
      `${valid ? 'valid' : 'invalid'}, ${format.en.count(errors, 'error')}, ${format.en.count(warnings, 'warning')}`,
    withVersion: (version: string) => `With version ${version}`,
    touched: 'Tables and columns touched',
    nothingTouched: 'None',
    aside: (n: number): string =>
      n === 1 ? 'Table set aside, since the version does not have it' : 'Tables set aside, since the version does not have them',
    inexact: 'There are too many findings to compare one by one: the numbers of new and fixed ones come from the totals.',
  },
});
