export * from './confirm';
export * from './dialogs';
