/** A server touches its sessions every few seconds: without that for so long, one counts as lost. */
export const ALIVE_SECONDS = 20;

/** Whether the connection of a row of `sftp_session`, by its alias, is there now. */
export const liveSql = (session: string) =>
  `(${session}.ended_at IS NULL AND ${session}.seen_at > now() - interval '${ALIVE_SECONDS} seconds')`;

/** Of Redis, followed by the id of a session: somebody wants it to end. Its server looks at the row every two seconds too. */
export const SESSION_CHANNEL = 'sftp-session:';
