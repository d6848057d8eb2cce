export * from './revision-list';
export * from './revisions.store';
