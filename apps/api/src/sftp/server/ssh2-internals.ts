import type { SFTPWrapper } from 'ssh2';

/**
 * What ssh2 1.x has and its types do not tell. The server's side of SFTP is all but finished in it: it neither says how the subsystem ended, which
 * `scp` waits for, nor lets anybody see what waits for the client's window. Each is checked by a test of the clients.
 */
interface Internals {
  _buffer: unknown[];
  _protocol: { exitStatus(channel: number, status: number): void };
  outgoing: { id: number; state: string };
}

const internals = (sftp: SFTPWrapper) => sftp as unknown as Internals;

/** How many answers wait because the client's window is closed. */
export const unsentOf = (sftp: SFTPWrapper): number => internals(sftp)._buffer.length;

/** Ends the channel as a program that ended well does. */
export function endWell(sftp: SFTPWrapper): void {
  const { _protocol, outgoing } = internals(sftp);
  if (outgoing.state === 'open') _protocol.exitStatus(outgoing.id, 0);
  sftp.end();
}
