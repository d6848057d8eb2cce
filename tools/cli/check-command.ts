import type { Finding } from '@cqdg/contract';
import { check, registeredFrom, type CheckSummary, type TableSummary } from '@cqdg/validation';
import { checkArguments, UsageError, type CheckArguments } from './check-arguments';
import { collectFiles } from './check-files';
import { CheckReport } from './check-report';
import { loadDictionary } from './load-dictionary';

/** What `--json` prints. */
interface JsonReport {
  valid: boolean;
  dictionary: string;
  tables: TableSummary[];
  findings: { total: number; byCode: Record<string, number> };
  elapsedMs: number;
}

/** `cqdg check`: the tables of a folder, or some files, against a dictionary. 0: valid, 1: not, 2: the call is wrong. */
export async function checkCommand(args: string[], cwd: string): Promise<number> {
  try {
    return await run(checkArguments(args), cwd);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`cqdg check: ${error.message}\n`);
    return 2;
  }
}

async function run(wanted: CheckArguments, cwd: string): Promise<number> {
  const begin = performance.now();
  const dictionary = await loadDictionary(wanted.dictionary, cwd, wanted.lang);
  const { tables, findings } = await collectFiles(dictionary, wanted.paths, cwd);
  const registering = dictionary.meta?.portal?.registration?.table;
  const samples = tables.find(({ table }) => table === registering);
  const registered = samples === undefined ? null : await registeredFrom(dictionary, samples);
  const report = new CheckReport(dictionary, wanted.lang, process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined);
  findings.forEach((finding) => report.add(finding));
  const checked = await check({ dictionary, tables, mode: 'submission', study: null, registered }, { finding: (one) => report.add(one) });
  const order = dictionary.schemas.map(({ name }) => name);
  checked.tables.sort((a, b) => order.indexOf(a.table) - order.indexOf(b.table));
  const summary = withFileFindings(checked, findings);
  const elapsedMs = Math.round(performance.now() - begin);
  const facts = { elapsedMs, registered: registered?.count ?? null };
  const json = wanted.json ? `${JSON.stringify(jsonReport(summary, dictionary.version, elapsedMs))}\n` : null;
  process.stdout.write(json ?? report.text(summary, facts));
  return summary.valid ? 0 : 1;
}

/** Files that could not be taken count as what they are, though the engine never saw them. */
function withFileFindings(summary: CheckSummary, findings: Finding[]): CheckSummary {
  const byCode = { ...summary.byCode };
  for (const { code } of findings) byCode[code] = (byCode[code] ?? 0) + 1;
  const errors = summary.errors + findings.filter(({ severity }) => severity === 'error').length;
  return { ...summary, byCode, errors, warnings: summary.warnings + findings.length - (errors - summary.errors), valid: errors === 0 };
}

function jsonReport({ valid, tables, errors, warnings, byCode }: CheckSummary, dictionary: string, elapsedMs: number): JsonReport {
  return { valid, dictionary, tables, findings: { total: errors + warnings, byCode }, elapsedMs };
}
