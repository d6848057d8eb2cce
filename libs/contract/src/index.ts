export * from './account';
export * from './api';
export * from './canonical-json';
export * from './discards';
export * from './findings';
export * from './notices';
export * from './roles';
export * from './submission.lifecycle';
