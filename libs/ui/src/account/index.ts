export * from './account.page';
export * from './account.store';
export * from './second-factor.page';
