export * from './account.page';
export * from './account.store';
