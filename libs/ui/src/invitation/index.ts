export * from './acceptance';
