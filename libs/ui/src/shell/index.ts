export * from './account-menu';
export * from './nav';
export * from './shell';
