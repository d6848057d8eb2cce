export * from './choice-in-address';
export * from './keep-place';
export * from './list-state';
export * from './list-view';
export * from './paged.store';
export * from './sort-choice';
export * from './sort-rows';
