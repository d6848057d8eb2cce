export { helperSheets, isHelperSheet, sheetNameOf, templateFileName } from './names';
export { tsvTemplate, templatesZip } from './tsv';
export { templateRows, workbookTemplate } from './workbook';
