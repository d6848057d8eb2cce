export * from './findings.model';
export * from './findings.store';
export * from './findings-view';
export * from './mending.store';
export { describe, groupTitle, shortTitle } from './words';
