import { findingCodes, type FindingCode } from '../../codes';
import { describe, shortTitle } from '../index';
import { exampleOf } from './examples';

const families: Record<string, string> = {
  file: 'The file as a whole: its name, its encoding, its kind, the tables that are missing. Sheets of a workbook too.',
  header: 'The first row, which names the columns.',
  row: 'A row that cannot be cut into cells.',
  value: 'One cell: what the dictionary says of its field, and what Excel may have done to it.',
  key: 'What must not be there twice.',
  reference: 'What must exist elsewhere: in another table, or among the registered samples.',
  rule: 'Rules across rows and tables, and those of registration.',
  privacy: 'What could tell who a person is, in any text or identifier. No finding of the row repeats it.',
};

const introduction = `# Findings

Every finding has a stable code, in families. This page gives each code with its severity and an example in both languages: what was found (the
cause), what is expected, how to mend it. An **error** must be mended before a file is registered or a submission signed; a **warning** does not block.
The value of a \`privacy.*\` finding is never shown, stored or logged.

Written by \`node tools/build/findings-document.mjs\` from the sentences themselves (\`libs/validation/src/messages\`); a test fails when it is out of date.
`;

/** \`docs/findings.md\`, from the codes and their sentences. */
export function findingsDocument(): string {
  const codes = Object.keys(findingCodes) as FindingCode[];
  const sections = Object.entries(families).map(([family, explained]) => {
    const own = codes.filter((code) => code.startsWith(`${family}.`));
    return [`## \`${family}.*\``, '', explained, '', ...own.flatMap(entry)].join('\n');
  });
  return `${[introduction, ...sections].join('\n').trimEnd()}\n`;
}

function entry(code: FindingCode): string[] {
  const finding = exampleOf(code);
  const said = (language: 'fr' | 'en') => {
    const { found, expected, mend } = describe(finding, language);
    return `${shortTitle(code, language)}. ${found} · ${expected} · ${mend}`.replace(/[|*<>_]/g, '\\$&');
  };
  return [`### \`${code}\` (${finding.severity})`, '', `- ${said('en')}`, `- ${said('fr')}`, ''];
}
