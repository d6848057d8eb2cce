import type { Finding } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { check } from '@cqdg/validation';

/** With these a file is not a version of its table at all: taking it would only hide the good one that is there. */
const refusing = new Set(['file.binary', 'file.empty', 'file.separator', 'header.not_found']);

/** What the engine says of the start of a file that keeps it from being taken. */
export async function contentRefusals(dictionary: Dictionary, table: string, file: string, start: Uint8Array): Promise<Finding[]> {
  const found: Finding[] = [];
  const source = { table, file, bytes: start.length, read: () => [start] };
  const mode = dictionary.meta?.portal?.registration?.table === table ? 'registration' : 'submission';
  const keep = (finding: Finding) => {
    if (refusing.has(finding.code) && finding.table === table) found.push(finding);
  };
  await check({ dictionary, tables: [source], mode, study: null, registered: null }, { finding: keep });
  return found;
}
