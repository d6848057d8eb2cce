import type { Field, Language } from '../model';
import { codeListsOf, delimiterOf } from '../restrictions';
import { type DisplayTexts, fieldTexts } from '../texts';
import { type Impact, type LocalChange, type Side, change, data, reads, restricts } from './change';
import { restrictionChanges } from './restriction-changes';

/** Everything that changed in a field that both editions have. */
export function fieldChanges(before: Field, after: Field): LocalChange[] {
  return [
    ...change('type', data(before.valueType), data(after.valueType), { ...restricts, changed: typeImpact(before, after) }),
    ...arrayChanges(before, after),
    ...change('unique', yes(before.unique), yes(after.unique), restricts),
    ...restrictionChanges(before, after),
    ...metaChanges(before, after),
    ...textChanges(fieldTexts(before, 'fr'), fieldTexts(before, 'en'), fieldTexts(after, 'fr'), fieldTexts(after, 'en')),
    ...labelChanges(before, after),
  ];
}

const yes = (on: boolean | undefined): Side | null => (on ? data('') : null);

/** Every integer is a number, and everything is a text. */
function typeImpact(before: Field, after: Field): Impact {
  const widens = after.valueType === 'string' || (before.valueType === 'integer' && after.valueType === 'number');
  return widens ? 'widening' : 'breaking';
}

function arrayChanges(before: Field, after: Field): LocalChange[] {
  const [old, now] = [delimiterOf(before), delimiterOf(after)];
  if (old !== null && now !== null) return change('delimiter', data(old), data(now), restricts);
  // A text may hold the delimiter already: it would be taken apart. A code or a number does not.
  const mayHold = before.valueType === 'string' && codeListsOf(before).length === 0;
  return change('array', old === null ? null : data(old), now === null ? null : data(now), {
    added: mayHold ? 'breaking' : 'widening',
    removed: 'breaking',
    changed: 'breaking',
  });
}

function metaChanges(before: Field, after: Field): LocalChange[] {
  const [old, now] = [before.meta ?? {}, after.meta ?? {}];
  const text = (value: string | undefined) => (value ? data(value) : null);
  const list = (values: string[] | undefined) => (values && values.length > 0 ? data(values.join('\n')) : null);
  return [
    // The same number in another unit is another value.
    ...change('units', text(old.units), text(now.units), { added: 'text', removed: 'text', changed: 'breaking' }),
    ...change('identifier', yes(old.primaryId), yes(now.primaryId), reads),
    ...change('core', yes(old.core), yes(now.core), reads),
    ...change('examples', list(old.examples), list(now.examples), reads),
  ];
}

/** What people read of a table or a field, in either language. */
export function textChanges(oldFr: DisplayTexts, oldEn: DisplayTexts, fr: DisplayTexts, en: DisplayTexts): LocalChange[] {
  const side = (a: string, b: string): Side | null => (a || b ? { fr: a, en: b } : null);
  return (['displayName', 'description', 'notes'] as const).flatMap((part) =>
    change(part, side(oldFr[part], oldEn[part]), side(fr[part], en[part]), reads),
  );
}

/** What codes mean that both editions have; of new and gone ones the change of codes tells it. */
function labelChanges(before: Field, after: Field): LocalChange[] {
  const codes = codeListsOf(after).flat().map(String);
  const known = new Set(codeListsOf(before).flat().map(String));
  const label = (field: Field, lang: Language, code: string) => fieldTexts(field, lang).codes[code] ?? '';
  return [...new Set(codes)]
    .filter((code) => known.has(code))
    .flatMap((code) => {
      const side = (field: Field): Side => ({ fr: `${code} (${label(field, 'fr', code)})`, en: `${code} (${label(field, 'en', code)})` });
      return change('label', side(before), side(after), reads);
    });
}
