/** What people see in the place of a key. */
const MASK = '••••••••';
/** A secret in a link: longer than any identifier of ours. */
const key = /(?<=[/=#])[\w-]{40,}/g;

/** The words without the keys of their links: whoever looks at a mail must not be able to follow them. */
export const masked = (body: string): string => body.replace(key, MASK);
/** Whether a key was taken out: the mail can then not be sent again. */
export const lacksKeys = (body: string): boolean => body.includes(MASK);
