export const MAIL_QUEUE = 'mail';
/** The job carries the row's identifier only. */
export interface MailJob {
  id: string;
}
