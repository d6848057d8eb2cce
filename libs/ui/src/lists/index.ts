export * from './keep-place';
export * from './list-state';
export * from './list-view';
export * from './sort-choice';
export * from './sort-rows';
