/** Of Redis: followed by the id of a study, or by what reaches the pages of every study. */
export const CHANNEL = 'study-events:';
export const EVERYONE = 'all';
