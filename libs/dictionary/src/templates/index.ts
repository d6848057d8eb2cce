export { dictionaryFileName, templateFileName } from './names';
export { tsvTemplate, templatesZip } from './tsv';
export { workbookTemplate } from './workbook';
