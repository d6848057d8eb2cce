import type { Finding } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { fileFinding, recogniseTable } from '@cqdg/validation';
import { DomainError } from '../../platform/errors/domain-error';
import { clinicalTables } from '../clinical-tables';

export type UploadKind = { read: 'text'; table: string } | { read: 'workbook' } | { refused: Finding };

/** What an upload is, by its name, or by the table that the person chose for it. */
export function recogniseUpload(dictionary: Dictionary, name: string, chosen: string | null): UploadKind {
  const tables = clinicalTables(dictionary);
  if (chosen !== null && !tables.includes(chosen)) throw new DomainError('table.unknown', { table: chosen.slice(0, 100) });
  const known = recogniseTable(dictionary, name);
  if (known.kind === 'type') return { refused: fileFinding('file.type', name, known.table, { extension: known.extension }) };
  if (known.kind === 'workbook' || (known.kind === 'table' && known.format === 'xlsx')) return { read: 'workbook' };
  const table = chosen ?? (known.kind === 'table' ? known.table : null);
  if (table === null) return { refused: fileFinding('file.name_unknown', name, null, { tables }) };
  if (!tables.includes(table)) return { refused: fileFinding('file.registration_table', name, table, { table }) };
  return { read: 'text', table };
}
