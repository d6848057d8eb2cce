/** What to look for with `ILIKE`: the text as it was typed, anywhere. */
export const containing = (text: string): string => `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
