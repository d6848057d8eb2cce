import type { CompletenessSummary, Finding } from '@cqdg/contract';
import type { Dictionary, Language } from '@cqdg/dictionary';
import { describe, groupTitle, type CheckSummary, type TableSummary } from '@cqdg/validation';
import { checkTexts, type CheckTexts } from './check-texts';
import type { Paint } from './terminal';

/** Findings of one table, field and code: counted, with the first of them. */
interface Group {
  first: Finding;
  count: number;
  rows: Finding[];
}

/** How many findings of a group are shown with their row. */
const SHOWN = 5;

interface ReportFacts {
  elapsedMs: number;
  /** Registered samples that were compared with; `null`: none are known. */
  registered: number | null;
  /** `null`: nothing that counts was sent. */
  completeness: CompletenessSummary | null;
}

/** Gathers findings as they come, keeping only the first of each kind, and words them for people. */
export class CheckReport {
  private readonly groups = new Map<string, Group>();
  private readonly texts: CheckTexts;

  constructor(
    private readonly dictionary: Dictionary,
    private readonly lang: Language,
    private readonly paint: Paint,
  ) {
    this.texts = checkTexts[lang];
  }

  add(finding: Finding): void {
    const key = [finding.severity, finding.table ?? finding.file, finding.field, finding.code].join('\t');
    const group = this.groups.get(key);
    if (group === undefined) {
      const first = harmless(finding);
      this.groups.set(key, { first, count: 1, rows: [first] });
    } else {
      group.count++;
      if (group.rows.length < SHOWN) group.rows.push(harmless(finding));
    }
  }

  /** The whole report, with its line ends. */
  text(summary: CheckSummary, facts: ReportFacts): string {
    const { texts, dictionary } = this;
    const order = dictionary.schemas.map(({ name }) => name);
    const groups = [...this.groups.values()].sort((a, b) => this.rank(a, order) - this.rank(b, order) || b.count - a.count);
    return [
      ...this.tables(summary.tables),
      '',
      ...groups.flatMap((group) => [...this.group(group), '']),
      ...this.completeness(facts.completeness),
      facts.registered === null ? texts.notRegistered : texts.registered(facts.registered),
      this.verdict(summary, facts.elapsedMs),
      '',
    ].join('\n');
  }

  /** Files first, then tables as the dictionary has them, errors before warnings. */
  private rank({ first }: Group, order: string[]): number {
    const severity = first.severity === 'error' ? 0 : 1;
    return (first.table === null ? -1 : order.indexOf(first.table)) * 2 + severity;
  }

  private tables(tables: TableSummary[]): string[] {
    const { texts } = this;
    const lines = tables.map(({ table, file, rows, errors, warnings }) => [
      table,
      texts.rows(rows),
      errors === 0 ? (warnings === 0 ? texts.fine : '') : texts.errors(errors),
      warnings === 0 ? '' : texts.warnings(warnings),
      visible(file),
    ]);
    const widths = [0, 1, 2, 3].map((at) => Math.max(0, ...lines.map((line) => (line[at] ?? '').length)));
    return lines.map((line, at) => {
      const cells = line.map((cell, column) => (column === 1 ? cell.padStart(widths[1] ?? 0) : cell.padEnd(widths[column] ?? 0)));
      const colour = (tables[at]?.errors ?? 0) > 0 ? 'red' : 'green';
      return `  ${this.paint(cells[0] ?? '', 'bold')}  ${cells[1]}  ${this.paint(cells[2] ?? '', colour)}  ${cells[3]}  ${cells[4]}`.trimEnd();
    });
  }

  private group({ first, count, rows }: Group): string[] {
    const { lang, texts } = this;
    const sentences = describe(first, lang, this.dictionary);
    const place = [first.table ?? first.file, first.field].filter((part) => part !== null).join('.') || texts.whole;
    const sign = first.severity === 'error' ? this.paint('✗', 'red') : this.paint('!', 'yellow');
    const title = groupTitle(first.code, count, lang);
    const withRow = rows.filter(({ row }) => row !== null);
    const lines = withRow.map((finding) => `    ${this.row(finding)}`);
    if (withRow.length === 0 && sentences.found !== '') lines.push(`    ${sentences.found}`);
    if (count > rows.length) lines.push(`    ${texts.more(count - rows.length)}`);
    return [
      `${sign} ${this.paint(place, 'bold')} — ${title} ${this.paint(`(${first.code})`, 'dim')}`,
      ...lines,
      `    ${[sentences.expected, sentences.mend].filter((sentence) => sentence !== '').join(' ')}`,
    ];
  }

  private row(finding: Finding): string {
    const { row, value, proposal, keys } = finding;
    const shown = value === null ? describe(finding, this.lang, this.dictionary).found : this.texts.quote(cut(value));
    const better = proposal === null ? '' : ` → ${this.texts.quote(cut(proposal))}`;
    const record = Object.values(keys);
    return `${this.texts.row(row ?? 0)} ${shown}${better}${record.length === 0 ? '' : this.paint(` (${record.join(', ')})`, 'dim')}`;
  }

  private completeness(summary: CompletenessSummary | null): string[] {
    if (summary === null || summary.mean === null) return [];
    const { mean, participants, tables } = summary;
    const shares = tables.flatMap((one) => (one.mean === null ? [] : [{ table: one.table, share: one.mean }]));
    return [this.texts.completeness(mean, participants, shares)];
  }

  private verdict({ valid, rows, errors, warnings }: CheckSummary, elapsedMs: number): string {
    const { texts } = this;
    const verdict = this.paint(valid ? texts.valid : texts.invalid, valid ? 'green' : 'red');
    const counts = [texts.rows(rows), texts.errors(errors), ...(warnings === 0 ? [] : [texts.warnings(warnings)])].join(', ');
    return texts.verdict(verdict, counts, this.dictionary.version, texts.seconds(elapsedMs / 1000));
  }
}

/** On one line, and short; control characters could play tricks on the terminal. */
function cut(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

/** What a file holds or is called must not give orders to the terminal, nor turn the line around. */
const visible = (text: string): string => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '·');

function harmless(finding: Finding): Finding {
  return JSON.parse(JSON.stringify(finding), (_, part: unknown) => (typeof part === 'string' ? visible(part) : part)) as Finding;
}
