import type { Language, LintFinding, LintSeverity } from '@cqdg/dictionary';

const nb = '\u00a0';

const words = {
  fr: {
    severity: { error: 'erreur', warning: 'avertissement', info: 'information' },
    whole: 'Dictionnaire',
    clean: 'rien à corriger',
    colon: `${nb}:`,
  },
  en: { severity: { error: 'error', warning: 'warning', info: 'information' }, whole: 'Dictionary', clean: 'nothing to mend', colon: ':' },
};

const marks: Record<LintSeverity, { sign: string; colour: number }> = {
  error: { sign: '✗', colour: 31 },
  warning: { sign: '!', colour: 33 },
  info: { sign: 'i', colour: 36 },
};

export function countsOf(findings: readonly LintFinding[]): { errors: number; warnings: number; infos: number } {
  const count = (wanted: LintSeverity) => findings.filter(({ severity }) => severity === wanted).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/** The findings for people: by table and field, in the order of the file, then how many of each kind. */
export function lintReport(name: string, findings: readonly LintFinding[], lang: Language, colour: boolean): string {
  const lines: string[] = [];
  let last: string | null = null;
  for (const finding of findings) {
    const place = [finding.schema, finding.field].filter((part) => part !== null).join('.') || words[lang].whole;
    if (place !== last) lines.push(...(last === null ? [] : ['']), paint(place, 1, colour));
    last = place;
    const { sign, colour: shade } = marks[finding.severity];
    lines.push(
      `  ${paint(sign, shade, colour)} ${finding.message[lang]}`,
      `    ${paint(`${finding.code}  ${finding.path || '/'}`, 2, colour)}`,
    );
  }
  return [...lines, ...(lines.length > 0 ? [''] : []), summary(name, findings, lang), ''].join('\n');
}

function summary(name: string, findings: readonly LintFinding[], lang: Language): string {
  const { severity, clean, colon } = words[lang];
  const { errors, warnings, infos } = countsOf(findings);
  const some = (count: number, kind: LintSeverity) =>
    count === 0 ? [] : [`${count} ${severity[kind]}${plural(count, kind, lang) ? 's' : ''}`];
  const wrong = [...some(errors, 'error'), ...some(warnings, 'warning')];
  return `${name}${colon} ${[...(wrong.length > 0 ? wrong : [clean]), ...some(infos, 'info')].join(', ')}`;
}

const plural = (count: number, kind: LintSeverity, lang: Language) => count > 1 && !(lang === 'en' && kind === 'info');

const paint = (text: string, code: number, colour: boolean) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
