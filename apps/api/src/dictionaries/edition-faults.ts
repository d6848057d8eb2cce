import type { DictionaryFault, LegacyScript } from '@cqdg/contract';
import { type Dictionary, describeProblem, lint, readDictionary } from '@cqdg/dictionary';
import { describe, ruleFaults } from '@cqdg/validation';

export interface ReadEdition {
  dictionary: Dictionary | null;
  faults: DictionaryFault[];
  scripts: LegacyScript[];
}

const place = /^\/schemas\/(\d+)(?:\/fields\/(\d+))?/;

/** What a file is, what keeps it from being a dictionary, and what the linter says of it. Runs nothing of the file. */
export function readEdition(raw: unknown): ReadEdition {
  const { dictionary, problems } = readDictionary(raw);
  const read = problems.map((problem) => ({
    ...{ code: `read.${problem.code}`, severity: 'error' as const, path: problem.path, ...namesAt(raw, problem.path) },
    message: { fr: describeProblem(problem, 'fr'), en: describeProblem(problem, 'en') },
  }));
  const known = new Set(read.map(({ code, path }) => `${code} ${path}`));
  const linted = lint(raw)
    .map(({ code, severity, path, schema: table, field, message }) => ({ code, severity, path, table, field, message }))
    // The linter tells of what keeps a file from being read too.
    .filter(({ code, path }) => !known.has(`read.${code} ${path}`));
  return { dictionary, faults: [...read, ...linted, ...(dictionary ? ofRules(dictionary) : [])], scripts: scriptsOf(raw) };
}

function ofRules(dictionary: Dictionary): DictionaryFault[] {
  return ruleFaults(dictionary).map(({ at, finding }) => ({
    ...{ code: finding.code, severity: 'error', path: `/meta/portal/rules/${at + 1}`, table: null, field: null },
    message: { fr: describe(finding, 'fr').found, en: describe(finding, 'en').found },
  }));
}

/** The scripts of a Lectern 1 dictionary, which Lectern 2 does not have. */
function scriptsOf(raw: unknown): LegacyScript[] {
  return list(raw, 'schemas').flatMap((schema, s) =>
    list(schema, 'fields').flatMap((field, f) => {
      const { script } = (object(object(field)['restrictions']) ?? {}) as { script?: unknown };
      const texts = (Array.isArray(script) ? script : script === undefined ? [] : [script]).map(String);
      const path = `/schemas/${s}/fields/${f}/restrictions/script`;
      return texts.map((text) => ({ path, table: nameOf(schema), field: nameOf(field), script: text.slice(0, 10_000) }));
    }),
  );
}

function namesAt(raw: unknown, path: string): { table: string | null; field: string | null } {
  const [, s, f] = place.exec(path) ?? [];
  const schema = s === undefined ? undefined : list(raw, 'schemas')[Number(s)];
  return { table: nameOf(schema), field: f === undefined ? null : nameOf(list(schema, 'fields')[Number(f)]) };
}

const object = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
const list = (value: unknown, key: string): unknown[] => {
  const found = object(value)[key];
  return Array.isArray(found) ? found : [];
};
const nameOf = (value: unknown): string | null => {
  const { name } = object(value);
  return typeof name === 'string' ? name : null;
};
