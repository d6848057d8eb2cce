export * from './people';
export * from './people.store';
export { peopleTexts } from './people.texts';
