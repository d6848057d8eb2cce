export * from './check';
export * from './check.types';
export * from './code.types';
export * from './codes';
export * from './engine-version';
export * from './proposals';
export * from './rules/rule.types';
export * from './tables/recognise-table';
