import type { EntityManager } from 'typeorm';
import type { Finding, FindingGroup } from '@cqdg/contract';
import { RunGroup } from './run-group.entity';

const BATCH = 5000;

/** Writes the findings that are kept, in the order of the files; some thousand per statement. */
export async function saveFindings(manager: EntityManager, runId: string, findings: Finding[]): Promise<void> {
  for (let from = 0; from < findings.length; from += BATCH) {
    const batch = findings.slice(from, from + BATCH);
    const column = <T>(value: (finding: Finding) => T) => batch.map(value);
    await manager.query(
      `INSERT INTO run_finding (run_id, position, code, severity, file, table_name, row, field, value, params, proposal, keys)
       SELECT $1, $2 + ordinality, code, severity, file, table_name, row, field, value, params::jsonb, proposal, keys::jsonb
       FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::int[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[])
         WITH ORDINALITY AS f (code, severity, file, table_name, row, field, value, params, proposal, keys, ordinality)`,
      [
        runId,
        from,
        ...[column((f) => f.code), column((f) => f.severity), column((f) => f.file), column((f) => f.table), column((f) => f.row)],
        ...[column((f) => f.field), column((f) => storable(f.value)), column((f) => json(f.params))],
        ...[column((f) => storable(f.proposal)), column((f) => json(f.keys))],
      ],
    );
  }
}

export async function saveGroups(manager: EntityManager, runId: string, groups: FindingGroup[]): Promise<void> {
  for (let from = 0; from < groups.length; from += 500) {
    const batch = groups.slice(from, from + 500);
    await manager.insert(
      RunGroup,
      batch.map(({ table, ...group }, i) => JSON.parse(json({ ...group, tableName: table, runId, position: from + i + 1 })) as RunGroup),
    );
  }
}

/** PostgreSQL keeps every character but NUL. */
const storable = (text: string | null) => text?.replaceAll('\0', '\uFFFD') ?? null;
const json = (value: unknown) => JSON.stringify(value).replaceAll('\\u0000', '\uFFFD');
