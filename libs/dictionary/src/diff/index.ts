export { type ChangedPart, type ChangeKind, type DictionaryChange, type Impact, type Side } from './change';
export { changedParts, describeChange } from './change-text';
export { diff, impactOf } from './diff';
