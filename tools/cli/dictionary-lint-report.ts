import type { Language, LintFinding, LintSeverity } from '@cqdg/dictionary';
import { counted } from './counted';
import type { Paint } from './terminal';

const words = {
  fr: { whole: 'Dictionnaire', clean: 'rien à corriger', colon: '\u00a0:' },
  en: { whole: 'Dictionary', clean: 'nothing to mend', colon: ':' },
};
const nouns: Record<Language, Record<LintSeverity, [one: string, other: string]>> = {
  fr: { error: ['erreur', 'erreurs'], warning: ['avertissement', 'avertissements'], info: ['information', 'informations'] },
  en: { error: ['error', 'errors'], warning: ['warning', 'warnings'], info: ['information', 'information'] },
};
const marks = { error: ['✗', 'red'], warning: ['!', 'yellow'], info: ['i', 'cyan'] } as const;

export function countsOf(findings: readonly LintFinding[]): { errors: number; warnings: number; infos: number } {
  const count = (wanted: LintSeverity) => findings.filter(({ severity }) => severity === wanted).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/** The findings for people: by table and field, in the order of the file, then how many of each kind. */
export function lintReport(name: string, findings: readonly LintFinding[], lang: Language, paint: Paint): string {
  const lines: string[] = [];
  let last: string | null = null;
  for (const finding of findings) {
    const place = [finding.schema, finding.field].filter((part) => part !== null).join('.') || words[lang].whole;
    if (place !== last) lines.push(...(last === null ? [] : ['']), paint(place, 'bold'));
    last = place;
    const [sign, colour] = marks[finding.severity];
    lines.push(`  ${paint(sign, colour)} ${finding.message[lang]}`, `    ${paint(`${finding.code}  ${finding.path || '/'}`, 'dim')}`);
  }
  return [...lines, ...(lines.length > 0 ? [''] : []), summary(name, findings, lang), ''].join('\n');
}

function summary(name: string, findings: readonly LintFinding[], lang: Language): string {
  const { clean, colon } = words[lang];
  const { errors, warnings, infos } = countsOf(findings);
  const some = (count: number, kind: LintSeverity) => (count === 0 ? [] : [counted(lang, count, ...nouns[lang][kind])]);
  const wrong = [...some(errors, 'error'), ...some(warnings, 'warning')];
  return `${name}${colon} ${[...(wrong.length > 0 ? wrong : [clean]), ...some(infos, 'info')].join(', ')}`;
}
