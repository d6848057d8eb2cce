export * from './check.types';
