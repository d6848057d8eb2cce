import type { Finding } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { fileFinding, recogniseTable } from '@cqdg/validation';

export type RegistrationKind = { read: 'text' | 'workbook' } | { refused: Finding };

/** What a file of samples is, by its name: any name but that of another table. */
export function recogniseRegistration(dictionary: Dictionary, table: string, name: string): RegistrationKind {
  const known = recogniseTable(dictionary, name);
  if (known.kind === 'type') return { refused: fileFinding('file.type', name, null, { extension: known.extension }) };
  if (known.kind === 'table' && known.table !== table)
    return { refused: fileFinding('file.name_unknown', name, null, { tables: [table] }) };
  return { read: known.kind === 'workbook' || (known.kind === 'table' && known.format === 'xlsx') ? 'workbook' : 'text' };
}
