export * from './check';
export * from './check.types';
export * from './completeness';
export * from './engine-version';
export { fileFinding } from './file-finding';
export * from './messages';
export { isPersonal, personalData } from './privacy/personal-data';
export { sniff } from './reader';
export { registeredFrom } from './registered-from';
export { checkSamples } from './registration/check-samples';
export { rowsNaming } from './registration/rows-naming';
export { ruleFaults } from './rules/rule-faults';
export { recogniseTable } from './tables/recognise-table';
export * from './workbook';

// The engine's parts, for who measures them.
export { CompiledTable } from './compiled/compiled-table';
export { interpretRow } from './interpreter/interpreter';
export { newSeeds, Row, TsvReader } from './reader';
export { tableModel } from './schema/field-model';
export { readHeader } from './tables/header';
