import { fill } from '../read/problem-text';
import type { LintCode, LintFinding, LintReport } from './finding';
import { lintRules } from './rules';
import { viewOf, type DictionaryView, type FieldView, type TableView } from './view';

/** Every code that the linter may report, with its severity and sentences. */
export const lintCodes: ReadonlyMap<string, LintCode> = new Map(lintRules.flatMap((rule) => Object.entries(rule.codes)));

/**
 * What is wrong with a dictionary, or worth knowing about it, in the order of the file.
 *
 * In: any value that `JSON.parse` can give; Lectern 2, or Lectern 1 well enough to be mended. Never throws and executes nothing of the
 * file; a pattern is tried on examples and codes only where its text shows that this is quick.
 */
export function lint(raw: unknown): LintFinding[] {
  const view = viewOf(raw);
  const findings: LintFinding[] = [];
  const report: LintReport = (code, place, params = {}) => {
    const known = lintCodes.get(code);
    if (!known) throw new Error(`The linter has no code ${code}`);
    const { severity, ...sentence } = known;
    const path = place.path ?? place.field?.path ?? place.table?.path ?? '';
    const found = placeOf(view, path);
    const table = place.field?.table ?? place.table ?? found.table;
    const field = place.field ?? found.field;
    const message = { fr: fill(sentence, params, 'fr'), en: fill(sentence, params, 'en') };
    findings.push({ code, severity, path, schema: table?.name ?? null, field: field?.name ?? null, params, message });
  };
  for (const rule of lintRules) rule.check(view, report);
  return findings
    .map((finding) => ({ finding, order: orderOf(finding.path) }))
    .sort((a, b) => a.order - b.order)
    .map(({ finding }) => finding);
}

/** True when nothing but information was found. */
export const isClean = (findings: readonly LintFinding[]): boolean => findings.every(({ severity }) => severity === 'info');

/** `/schemas/3/fields/2/…`: the paths of the table and of the field, and their numbers. */
const placePattern = /^(\/schemas\/(\d+))(\/fields\/(\d+))?/;

function placeOf(view: DictionaryView, path: string): { table?: TableView; field?: FieldView } {
  const [whole, tablePath] = placePattern.exec(path) ?? [];
  const table = view.tables.find((each) => each.path === tablePath);
  const field = table?.fields.find((each) => each.path === whole);
  return { ...(table && { table }), ...(field && { field }) };
}

/** The dictionary itself, then each table, then its fields. */
function orderOf(path: string): number {
  const [, , table, , field] = placePattern.exec(path) ?? [];
  return table === undefined ? 0 : (Number(table) + 1) * 1e6 + (field === undefined ? 0 : Number(field) + 1);
}
