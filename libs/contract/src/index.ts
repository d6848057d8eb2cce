export * from './api';
export * from './findings';
export * from './roles';
export * from './submission.lifecycle';
