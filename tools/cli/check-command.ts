import type { CompletenessSummary, Finding } from '@cqdg/contract';
import { check, registeredFrom, summarise, type CheckObserver, type CheckSummary, type TableSummary } from '@cqdg/validation';
import { readArguments, UsageError } from './arguments';
import { collectFiles } from './check-files';
import { CheckReport } from './check-report';
import { loadDictionary } from './load-dictionary';
import { paintFor } from './terminal';

/** What `--json` prints. */
interface JsonReport {
  valid: boolean;
  dictionary: string;
  tables: TableSummary[];
  findings: { total: number; byCode: Record<string, number> };
  /** Without the map, which is for pages. */
  completeness: Omit<CompletenessSummary, 'map'> | null;
  elapsedMs: number;
}

/** `cqdg check`: the tables of a folder, or some files, against a dictionary. Exit code: 0 valid, 1 not. */
export async function checkCommand(args: string[], cwd: string): Promise<number> {
  const begin = performance.now();
  const { values, positionals, lang } = readArguments(args, { dictionary: { type: 'string' }, json: { type: 'boolean', default: false } });
  if (positionals.length === 0) throw new UsageError('no folder and no file to check');
  const dictionary = await loadDictionary(values.dictionary ?? null, cwd, lang);
  const { tables, findings } = await collectFiles(dictionary, positionals, cwd);
  const registering = dictionary.meta?.portal?.registration?.table;
  const samples = tables.find(({ table }) => table === registering);
  const registered = samples === undefined ? null : await registeredFrom(dictionary, samples);
  const report = new CheckReport(dictionary, lang, paintFor(process.stdout, process.env));
  findings.forEach((finding) => report.add(finding));
  let completeness: CompletenessSummary | null = null;
  const observer: CheckObserver = { finding: (one) => report.add(one), completeness: (counts) => (completeness = summarise(counts)) };
  const checked = await check({ dictionary, tables, mode: 'submission', study: null, registered }, observer);
  const order = dictionary.schemas.map(({ name }) => name);
  checked.tables.sort((a, b) => order.indexOf(a.table) - order.indexOf(b.table));
  const summary = withFileFindings(checked, findings);
  const elapsedMs = Math.round(performance.now() - begin);
  const text = values.json
    ? `${JSON.stringify(jsonReport(summary, { dictionary: dictionary.version, completeness, elapsedMs }))}\n`
    : report.text(summary, { elapsedMs, registered: registered?.count ?? null, completeness });
  process.stdout.write(text);
  return summary.valid ? 0 : 1;
}

/** Files that could not be taken count as what they are, though the engine never saw them. */
function withFileFindings(summary: CheckSummary, findings: Finding[]): CheckSummary {
  const byCode = { ...summary.byCode };
  for (const { code } of findings) byCode[code] = (byCode[code] ?? 0) + 1;
  const errors = summary.errors + findings.filter(({ severity }) => severity === 'error').length;
  return { ...summary, byCode, errors, warnings: summary.warnings + findings.length - (errors - summary.errors), valid: errors === 0 };
}

function jsonReport(
  { valid, tables, errors, warnings, byCode }: CheckSummary,
  facts: { dictionary: string; completeness: CompletenessSummary | null; elapsedMs: number },
): JsonReport {
  const { dictionary, completeness, elapsedMs } = facts;
  const { map: _map, ...shares } = completeness ?? { map: null };
  return {
    ...{ valid, dictionary, tables, findings: { total: errors + warnings, byCode } },
    completeness: completeness === null ? null : (shares as Omit<CompletenessSummary, 'map'>),
    elapsedMs,
  };
}
