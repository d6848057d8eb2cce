import type { Dictionary } from '@cqdg/dictionary';

/** The tables of a submission, in the order of the dictionary: all but the one that registers samples, which has its own page. */
export function clinicalTables(dictionary: Dictionary): string[] {
  return dictionary.schemas.map((schema) => schema.name).filter((table) => table !== registrationTable(dictionary));
}

export function registrationTable(dictionary: Dictionary): string | null {
  return dictionary.meta?.portal?.registration?.table ?? null;
}

/** Every complete submission has it; of alternatives, each is asked for until one of them is sent. */
export function isMandatory(dictionary: Dictionary, table: string, sent: readonly string[]): boolean {
  return (dictionary.meta?.portal?.mandatory ?? []).some((wanted) => {
    if (!Array.isArray(wanted)) return wanted === table;
    return wanted.includes(table) && !wanted.some((other) => other !== table && sent.includes(other));
  });
}
