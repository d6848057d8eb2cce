import type { LintRule } from '../finding';
import { accepts } from '../pattern';
import { patternsOf, type FieldView } from '../view';

/** One day in the ways that people write dates: a pattern for dates takes at least one of them. */
const aDay = [
  '2021-03-04',
  '04-03-2021',
  '03-04-2021',
  '2021/03/04',
  '04/03/2021',
  '04.03.2021',
  '20210304',
  '2021-03',
  '03-2021',
  '2021',
  '04-MAR-2021',
];

/** Dates of the calendar: whether their pattern is one for dates, and that they say more of a person than an age does. */
export const dates: LintRule = {
  codes: {
    'pattern.rejects_date': {
      severity: 'error',
      fr: 'Ce champ est une date, mais son motif {pattern} n’accepte aucune date~: il vient sans doute d’un autre champ.',
      en: 'This field is a date, but its pattern {pattern} accepts no date at all: it probably belongs to another field.',
    },
    'privacy.calendar_date': {
      severity: 'info',
      fr: 'Ce champ demande une date du calendrier. Un âge en jours dit moins de la personne.',
      en: 'This field asks for a calendar date. An age in days tells less about the person.',
    },
  },
  check(view, report) {
    for (const field of view.fields.filter(isDate)) {
      report('privacy.calendar_date', { field });
      for (const { pattern, path } of field.parts.flatMap(patternsOf)) {
        const verdicts = aDay.map((day) => accepts(pattern, day));
        if (verdicts.every((accepted) => accepted === false)) report('pattern.rejects_date', { field, path }, { pattern });
      }
    }
  },
};

const isDate = (field: FieldView) => field.valueType === 'string' && /(^|_)date($|_)/i.test(field.name);
