export * from './columns';
export * from './model';
export { readDictionary, type ReadResult } from './read/read';
export { describeProblem } from './read/problem-text';
export type { DictionaryProblem, ProblemCode, ProblemParams } from './read/problem';
export * from './restrictions';
export * from './rule-text';
export * from './texts';
export { canonicalJson } from '@cqdg/contract';
