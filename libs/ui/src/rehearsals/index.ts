export * from './rehearsals.texts';
export * from './rehearsed-findings';
