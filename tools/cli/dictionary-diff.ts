import { type DictionaryChange, type Language, describeChange, diff } from '@cqdg/dictionary';
import { readArguments, UsageError } from './arguments';
import { counted } from './counted';
import { loadDictionary } from './load-dictionary';
import { paintFor, type Paint } from './terminal';

const impacts = {
  fr: { breaking: ['rupture', 'ruptures'], widening: ['élargissement', 'élargissements'], text: ['texte', 'textes'] },
  en: { breaking: ['breaking', 'breaking'], widening: ['widening', 'widening'], text: ['text', 'text'] },
} as const;
const words = {
  fr: { whole: 'Dictionnaire', same: 'aucun changement', colon: '\u00a0:', usage: 'donnez deux fichiers ou versions' },
  en: { whole: 'Dictionary', same: 'no change', colon: ':', usage: 'name two files or versions' },
};
const marks = { breaking: ['✗', 'red'], widening: ['+', 'cyan'], text: ['·', 'dim'] } as const;

/** `cqdg dictionary diff A B`: what changed from one dictionary to another, and what it does to data. Exit code: 0 nothing breaks, 1 something does. */
export async function diffCommand(args: string[], cwd: string): Promise<number> {
  const { values, positionals, lang } = readArguments(args, { json: { type: 'boolean', default: false } });
  const [from, to, ...more] = positionals;
  if (from === undefined || to === undefined || more.length > 0) throw new UsageError(words[lang].usage);
  const changes = diff(await loadDictionary(from, cwd, lang), await loadDictionary(to, cwd, lang));
  const paint = paintFor(process.stdout, process.env);
  process.stdout.write(
    values.json ? `${JSON.stringify({ from, to, changes }, null, 2)}\n` : report(`${from} → ${to}`, changes, lang, paint),
  );
  return changes.some(({ impact }) => impact === 'breaking') ? 1 : 0;
}

/** By table and field, in the order of the newer file, then how many of each kind. */
function report(name: string, changes: readonly DictionaryChange[], lang: Language, paint: Paint): string {
  const lines: string[] = [];
  let last: string | null = null;
  for (const change of changes) {
    const place = [change.table, change.field].filter((part) => part !== null).join('.') || words[lang].whole;
    if (place !== last) lines.push(...(last === null ? [] : ['']), paint(place, 'bold'));
    last = place;
    const [sign, colour] = marks[change.impact];
    lines.push(
      `  ${paint(sign, colour)} ${describeChange(change, lang)}`,
      ...sides(change, lang).map((line) => `    ${paint(line, 'dim')}`),
    );
  }
  const { same, colon } = words[lang];
  const counts = (['breaking', 'widening', 'text'] as const).flatMap((impact) => {
    const count = changes.filter((change) => change.impact === impact).length;
    const [one, other] = impacts[lang][impact];
    return count === 0 ? [] : [counted(lang, count, one, other)];
  });
  return [...lines, ...(lines.length > 0 ? [''] : []), `${name}${colon} ${counts.join(', ') || same}`, ''].join('\n');
}

function sides({ before, after }: DictionaryChange, lang: Language): string[] {
  const lines = (text: string | undefined, sign: string) => (text ? text.split('\n').map((line) => `${sign} ${line}`) : []);
  return [...lines(before?.[lang], '−'), ...lines(after?.[lang], '+')];
}
