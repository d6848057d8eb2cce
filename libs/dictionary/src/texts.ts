import type { Dictionary, Field, Language, Schema, Texts } from './model';
import { codeListsOf } from './restrictions';

/** Everything that people read about a schema or field, in one language, with nothing left out. */
export interface DisplayTexts {
  displayName: string;
  /** Empty when there is none in any language. */
  description: string;
  notes: string;
  /** Labels of coded values that have one, by code. */
  codes: Record<string, string>;
}

interface Described {
  name: string;
  displayName?: string;
  description?: string;
  meta?: { i18n?: Partial<Record<Language, Texts>>; [key: string]: unknown };
}

const other: Record<Language, Language> = { fr: 'en', en: 'fr' };

/**
 * Falls back, text by text: the language asked for, the file's own untranslated text (`displayName`, `description`, and as Lectern 1 files
 * have it `meta.displayName`, `meta.notes`), the other language, the name.
 */
function textsOf(item: Described, lang: Language): DisplayTexts {
  const own = item.meta?.i18n?.[lang] ?? {};
  const others = item.meta?.i18n?.[other[lang]] ?? {};
  const untranslated = (key: string) => (typeof item.meta?.[key] === 'string' ? (item.meta[key] as string) : undefined);
  return {
    displayName: own.displayName ?? item.displayName ?? untranslated('displayName') ?? others.displayName ?? item.name,
    description: own.description ?? item.description ?? others.description ?? '',
    notes: own.notes ?? untranslated('notes') ?? others.notes ?? '',
    codes: { ...others.codes, ...own.codes },
  };
}

/** Texts of the dictionary itself. */
export const dictionaryTexts = (dictionary: Dictionary, lang: Language): DisplayTexts => textsOf(dictionary, lang);

/** Texts of a table. */
export const schemaTexts = (schema: Schema, lang: Language): DisplayTexts => textsOf(schema, lang);

/** Texts of a field, with the labels of its codes. */
export const fieldTexts = (field: Field, lang: Language): DisplayTexts => textsOf(field, lang);

/** What a coded value means; the code itself where it has no label. */
export const codeLabel = (field: Field, code: string, lang: Language): string => textsOf(field, lang).codes[code] ?? code;

/** Every value of a field's code lists with its label, in the list's order; a label equal to its code is left out. */
export function codesOf(field: Field, lang: Language): { code: string; label: string | null }[] {
  const { codes } = fieldTexts(field, lang);
  return [...new Set(codeListsOf(field).flat().map(String))].map((code) => {
    const label = codes[code];
    return { code, label: label === undefined || label === code ? null : label };
  });
}
