export { InviteDialog, type InviteQuestion } from './invite-dialog';
export * from './people';
export * from './people.store';
export { peopleTexts } from './people.texts';
