export * from './revision-list';
export * from './revisions.store';
export { revisionsTexts } from './revisions.texts';
