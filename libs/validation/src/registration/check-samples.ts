import type { Finding } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { check } from '../check';
import type { RegisteredSample, RegisteredSamples } from '../check.types';

/**
 * What a dictionary and a register say against these samples, were they registered: the errors of a registration file with a row for each. Only of
 * the fields that a register keeps: others of the table are blank here. `registered` are the samples beside them; `study` is the study's code.
 * Rows count from 2, as in that file. Empty where the dictionary registers no samples.
 */
export async function checkSamples(
  dictionary: Dictionary,
  { study, samples, registered }: { study: string; samples: readonly RegisteredSample[]; registered: RegisteredSamples },
): Promise<Finding[]> {
  const { table, ...fields } = dictionary.meta?.portal?.registration ?? { table: null };
  const schema = dictionary.schemas.find(({ name }) => name === table);
  if (schema === undefined || samples.length === 0) return [];
  const partOf = new Map(Object.entries(fields).map(([part, field]) => [field, part as keyof typeof fields]));
  const line = (values: Record<string, string>) => schema.fields.map(({ name }) => values[partOf.get(name) ?? ''] ?? '').join('\t');
  const header = schema.fields.map(({ name }) => name).join('\t');
  const bytes = new TextEncoder().encode([header, ...samples.map((sample) => line({ study, ...sample })), ''].join('\n'));
  const findings: Finding[] = [];
  const finding = (one: Finding): void => {
    if (one.severity === 'error' && (one.field === null || partOf.has(one.field))) findings.push(one);
  };
  const source = { table: schema.name, file: `${schema.name}.tsv`, bytes: bytes.length, read: () => [bytes] };
  await check({ dictionary, mode: 'registration', study, registered, tables: [source] }, { finding });
  return findings;
}
