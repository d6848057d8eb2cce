export * from './encoding';
export * from './hash';
export * from './read-source';
export * from './row';
export * from './tsv-reader';
