/** Minutes to wait after so many failures: 1, 2, 4 … at most a day. */
export const pauseMinutes = (failures: number): number => Math.min(1440, 2 ** (failures - 1));

/** After so many failures, a mail is given up: some six days. */
export const MAX_ATTEMPTS = 15;

/**
 * Whether the server said that this very mail will never be taken (RFC 5321: 5xx): its recipient is unknown or its content unwanted. A 5xx to
 * our name, password or sender's address is about our settings, and all mails wait until those are mended.
 */
export function refusedForGood(error: unknown): boolean {
  const { responseCode, command } = (error ?? {}) as { responseCode?: unknown; command?: unknown };
  return typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600 && (command === 'RCPT TO' || command === 'DATA');
}
