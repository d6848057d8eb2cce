export * from './confirm';
export * from './dialogs';
export * from './focus-after';
