import type { Wordings } from '../message.types';

export const file: Wordings = {
  'file.encoding': {
    short: 'Encoding other than UTF-8',
    group: ['# file in an encoding other than UTF-8', '# files in an encoding other than UTF-8'],
    found: (f) => `The file is in ${f.text('encoding')}. We read it in that encoding.`,
    expected: () => 'A file in UTF-8.',
    mend: () => 'Check that accented letters look right. To be rid of this warning, save the file as UTF-8.',
  },
  'file.binary': {
    short: 'File that is not text',
    group: ['# file that is not text', '# files that are not text'],
    found: () => 'The content is not text (a picture, an archive, a document?).',
    expected: () => 'A tab-separated text file (TSV), or the Excel template.',
    mend: () => 'Export the table as TSV, or fill in the Excel template, then upload it again.',
  },
  'file.empty': {
    short: 'Empty file',
    group: ['# empty file', '# empty files'],
    found: () => 'The file holds nothing, not even column names.',
    expected: () => 'The names of the fields on the first row, then one row per record.',
    mend: () => 'Check that your work was saved, then upload the file again.',
  },
  'file.no_rows': {
    short: 'Table without data rows',
    group: ['# table without data rows', '# tables without data rows'],
    found: () => 'The first row names the columns, and nothing follows it.',
    expected: () => 'At least one row of data.',
    mend: () => 'Fill in the table, or remove it if your study has no use for it.',
  },
  'file.separator': {
    short: 'Columns separated the wrong way',
    group: ['# file with columns separated the wrong way', '# files with columns separated the wrong way'],
    found: (f) => `The columns are separated by ${f.quote('separator')}.`,
    expected: () => 'Columns separated by tabs (TSV).',
    mend: () => 'In Excel, save as “Text (Tab delimited)”, or fill in the Excel template.',
  },
  'file.name_unknown': {
    short: 'Unknown file name',
    group: ['# file with an unknown name', '# files with unknown names'],
    found: (f) => `The name ${f.file} begins with no table’s name.`,
    expected: (f) => `A name that begins with a table’s name: ${f.oneOf('tables', 20)}.`,
    mend: () => 'Rename the file, or choose its table from the list.',
  },
  'file.type': {
    short: 'Type of file that is not read',
    group: ['# file of a type that is not read', '# files of types that are not read'],
    found: (f) => `The file is of type .${f.text('extension')}.`,
    expected: () => 'A tab-separated .tsv or .txt file, or an .xlsx workbook.',
    mend: () => 'In Excel, save as “Excel Workbook (.xlsx)” or “Text (Tab delimited)”.',
  },
  'file.registration_table': {
    short: 'Table of samples',
    group: ['# table of samples', '# tables of samples'],
    found: (f) => `${f.file} holds the table ${f.text('table')}, which registers samples. It is not read here.`,
    expected: () => 'Clinical tables.',
    mend: () => 'If these samples are not registered yet, upload this file on the page of samples.',
  },
  'file.duplicate_table': {
    short: 'Two files for one table',
    group: ['# file too many for a table', '# files too many for a table'],
    found: (f) => `${f.file} and ${f.text('other')} are for the same table. Only ${f.text('other')} is read.`,
    expected: () => 'One file per table.',
    mend: () => 'Put the rows together in one file, or remove the file that is not needed.',
  },
  'file.missing_table': {
    short: 'Missing table',
    group: ['# missing table', '# missing tables'],
    found: (f) =>
      f.items('alternatives').length > 1
        ? `None of the tables ${f.oneOf('alternatives')} is here.`
        : `The table ${f.oneOf('alternatives')} is not here.`,
    expected: (f) =>
      f.items('alternatives').length > 1
        ? `At least one of these tables: ${f.oneOf('alternatives')}.`
        : `The table ${f.oneOf('alternatives')}: every submission has it.`,
    mend: () => 'Upload the missing table. The other findings hold in the meantime.',
  },
  'header.not_found': {
    short: 'Column names not found',
    group: ['# table without column names', '# tables without column names'],
    found: (f) =>
      f.isBlank ? 'The first row names no field of the table.' : `The first row begins with ${f.value} and names no field of the table.`,
    expected: (f) => `The names of the fields on the first row: ${f.oneOf('expected')}.`,
    mend: () => 'Remove any title rows above the column names, or start again from the table’s template.',
  },
  'header.missing': {
    short: 'Missing column',
    group: ['# missing column', '# missing columns'],
    found: (f) => `The column ${f.field} is not in the file.`,
    expected: (f) => `The column ${f.field}, which this table requires.`,
    mend: (f) => `Add the column ${f.field}, at any place, and fill it in.`,
  },
  'header.spelling': {
    short: 'Misspelled column name',
    group: ['# misspelled column name', '# misspelled column names'],
    found: (f) => `Column ${f.text('column')} is called ${f.value}.`,
    expected: (f) => `The exact name of the field: ${f.field}.`,
    mend: (f) => `Rename the column to ${f.field}. Its cells were checked all the same.`,
    accept: (f) => `Rename the column to ${f.field}. Its cells were checked all the same.`,
  },
  'header.unknown': {
    short: 'Unknown column, not read',
    group: ['# unknown column, not read', '# unknown columns, not read'],
    found: (f) => `Column ${f.text('column')} is called ${f.value}, a name that the dictionary does not know. It is not read.`,
    expected: () => 'The columns of the dictionary and no others.',
    mend: () => 'If the column is not needed, leave it or remove it. Otherwise, correct its name.',
    accept: (f) => `If it is the field ${f.proposal ?? ''}, rename the column so. Otherwise, leave it or remove it.`,
  },
  'header.duplicate': {
    short: 'Column given twice',
    group: ['# column given twice', '# columns given twice'],
    found: (f) => `The field ${f.field} is in column ${f.text('firstColumn')} and again in column ${f.text('column')}.`,
    expected: () => 'Each field once.',
    mend: () => 'Keep the column that has the right values and remove the other.',
  },
  'header.blank': {
    short: 'Column without a name',
    group: ['# column without a name', '# columns without a name'],
    found: (f) => `Column ${f.text('column')} has no name.`,
    expected: () => 'The name of a field above each column.',
    mend: () => 'Give the column the name of its field, or remove it if it is blank.',
  },
  'row.width': {
    short: 'Row too short or too long',
    group: ['# row too short or too long', '# rows too short or too long'],
    found: (f) => `Cells in the row: ${f.number('found')}.`,
    expected: (f) => `As many cells as columns: ${f.number('expected')}.`,
    mend: () => 'Look for a stray tab, a forgotten cell or a line break inside a cell. The row was not checked any further.',
  },
  'row.too_long': {
    short: 'Row far too long',
    group: ['# row far too long', '# rows far too long'],
    found: (f) => `The row is longer than ${f.number('limit')} characters and was not read.`,
    expected: () => 'One row per record.',
    mend: () => 'Check that the rows of the file really end with a line break.',
  },
};
