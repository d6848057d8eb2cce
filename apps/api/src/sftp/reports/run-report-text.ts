import type { Finding, FindingGroup, Language } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { describe, groupTitle } from '@cqdg/validation';
import { counted, frenchSpaces, sentence } from '../../notifications/mail-words';
import type { Run } from '../../validation/run.entity';
import { momentOf, reportTexts } from './report.texts';

/** How many findings of a group are told with their row. */
export const SHOWN = 5;
const WIDTH = 78;

export interface ReportGroup extends FindingGroup {
  /** The first of them. */
  findings: Finding[];
}

export interface RunFacts {
  run: Pick<Run, 'kind' | 'number' | 'state' | 'errors' | 'warnings' | 'dictionary' | 'endedAt'>;
  study: string;
  groups: ReportGroup[];
  /** Of the page that shows the same. */
  url: string;
}

/** A run for people who read it in a text editor: what is wrong, where, what is expected, and what to do next. Ends lines as Windows does. */
export function runReportText({ run, study, groups, url }: RunFacts, dictionary: Dictionary, language: Language): string {
  const texts = reportTexts[language];
  const title = texts.title(run.kind, run.number, study);
  const next = run.state === 'passed' ? texts.nextPassed : texts.next;
  const lines = [
    ...[title, '='.repeat(Math.min(title.length, WIDTH))],
    ...[texts.ended(momentOf(run.endedAt ?? new Date(0), language), run.dictionary), ''],
    ...[verdict(run, language), ''],
    ...groups.flatMap((group) => [...groupLines(group, dictionary, language), '']),
    ...(run.state === 'broken' ? [] : [next[run.kind]]),
    ...[texts.page(url), ''],
  ];
  const text = lines.join('\r\n');
  // Editors of Windows know by the mark that it is UTF-8.
  return `\uFEFF${language === 'fr' ? frenchSpaces(text) : text}`;
}

function verdict({ state, errors, warnings }: RunFacts['run'], language: Language): string {
  const texts = reportTexts[language];
  const [error, warning] = language === 'fr' ? ['erreur', 'avertissement'] : ['error', 'warning'];
  const ofWarnings = language === 'fr' ? sentence.fr(warnings, warning, undefined, 'aucun') : sentence.en(warnings, warning);
  if (state === 'broken') return texts.broken;
  if (state === 'failed') return texts.failed(counted[language](errors, error), ofWarnings);
  return warnings === 0 ? texts.passed : texts.warned(ofWarnings);
}

function groupLines(group: ReportGroup, dictionary: Dictionary, language: Language): string[] {
  const texts = reportTexts[language];
  const { expected, mend } = describe(group.sample, language, dictionary);
  const place = [group.table, group.field].filter((part) => part !== null).join('.') || texts.whole;
  const kind = group.severity === 'error' ? texts.error : texts.warning;
  const file = group.sample.file === null ? '' : ` (${texts.table(oneLine(group.sample.file))})`;
  const left = group.count - group.findings.length;
  return [
    `[${kind}] ${place}${file}`,
    `  ${groupTitle(group.code, group.count, language)} (${group.code})`,
    ...group.findings.map((finding) => `  - ${findingLine(finding, dictionary, language)}`),
    ...(left > 0 ? [`  ${texts.more(counted[language](left, language === 'fr' ? 'autre' : 'other'))}`] : []),
    `  ${texts.expected(expected)} ${mend}`.trimEnd(),
  ];
}

function findingLine(finding: Finding, dictionary: Dictionary, language: Language): string {
  const texts = reportTexts[language];
  const { row, value, proposal, keys } = finding;
  const found = value === null ? describe(finding, language, dictionary).found : texts.received(cut(value));
  const record = Object.values(keys).map(oneLine).join(', ');
  return [
    ...(row === null ? [] : [texts.row(row)]),
    ...(record === '' ? [] : [record]),
    oneLine(found),
    ...(proposal === null ? [] : [texts.proposal(cut(proposal))]),
  ].join(' · ');
}

/** Control letters of a value must not give orders to a terminal. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
const cut = (text: string) => (text.length > 80 ? `${oneLine(text).slice(0, 79)}…` : oneLine(text));
