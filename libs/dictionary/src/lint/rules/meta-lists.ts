import { at, isObject } from '../../read/json';
import type { LintRule } from '../finding';

/** Lectern's `meta` has no list of objects: a file with one is read here, and refused by every other tool. */
export const metaLists: LintRule = {
  codes: {
    'format.meta_list': {
      severity: 'warning',
      fr: 'Lectern n’admet pas de liste d’objets ou de listes dans «~meta~». Numérotez-la~: {"1": {…}, "2": {…}}.',
      en: 'Lectern allows no list of objects or lists in "meta". Number it: {"1": {…}, "2": {…}}.',
    },
  },
  check(view, report) {
    const visit = (value: unknown, path: string) => {
      if (Array.isArray(value) && value.some((item) => typeof item === 'object')) return report('format.meta_list', { path });
      if (isObject(value)) for (const [key, inner] of Object.entries(value)) visit(inner, at(path, key));
    };
    const meta = (holder: unknown, path: string, key: string) => {
      if (isObject(holder) && isObject(holder['meta'])) visit(holder['meta'][key], `${path}/meta/${key}`);
    };
    // As given, since reading it turns numbered lists back into lists.
    meta(view.raw, '', 'portal');
    const schemas = isObject(view.raw) && Array.isArray(view.raw['schemas']) ? (view.raw['schemas'] as unknown[]) : [];
    schemas.forEach((schema, index) => {
      const fields = isObject(schema) && Array.isArray(schema['fields']) ? (schema['fields'] as unknown[]) : [];
      fields.forEach((field, place) => meta(field, `/schemas/${index}/fields/${place}`, 'advice'));
    });
  },
};
