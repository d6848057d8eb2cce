export * from './account.page';
export * from './account.store';
export * from './password-fault';
