import type { Dictionary, Language } from '../model';

const words: Record<Language, string> = { fr: 'gabarits', en: 'templates' };

/** Excel allows no longer name for a sheet. */
const longestSheetName = 31;

/** Of the sheets of the workbook that hold no table. */
export const helperSheets: Record<'guide' | 'codes' | 'lists', Record<Language, string>> = {
  guide: { fr: 'Lisez-moi', en: 'Read me' },
  codes: { fr: 'Codes et libellés', en: 'Codes and labels' },
  lists: { fr: '_listes', en: '_lists' },
};

/** A table's sheet is named as the table; a name that Excel would refuse is cut. */
export const sheetNameOf = (table: string): string => table.slice(0, longestSheetName);

/**
 * What a template is called: for one table `participant_v1.7.tsv`, a name under which the file is recognised when it comes back;
 * for all of them `CQDG-1.7-gabarits-fr.xlsx` (or `.zip`), `CQDG-1.7-templates-en.xlsx` in English.
 */
export function templateFileName(
  dictionary: Pick<Dictionary, 'name' | 'version'>,
  what: { table: string } | { kind: 'xlsx' | 'zip'; lang: Language },
): string {
  if ('table' in what) return `${what.table}_v${dictionary.version}.tsv`;
  return `${shortName(dictionary.name)}-${dictionary.version}-${words[what.lang]}-${what.lang}.${what.kind}`;
}

/** What the dictionary itself is called as a file: `CQDG-1.7.json`. */
export const dictionaryFileName = ({ name, version }: Pick<Dictionary, 'name' | 'version'>): string => `${shortName(name)}-${version}.json`;

/** `CQDG Data Dictionary` → `CQDG`: the first word, made fit for a file name. */
function shortName(name: string): string {
  return (
    /[\p{L}\p{N}]+/u
      .exec(name)?.[0]
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]/g, '') || 'dictionary'
  );
}
