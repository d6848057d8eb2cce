export * from './revision-list';
