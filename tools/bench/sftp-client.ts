import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type Act = 'put' | 'get';

/** Where OpenSSH's client finds a server. */
export interface Reach {
  port: number;
  user: string;
  keyFile: string;
  /** How the names of the files begin, with their folder; ours share one account. */
  place: string;
}

export interface Transfer {
  act: Act;
  cipher: string;
  streams: number;
  source: string;
}

/** Seconds from the first byte of the first stream to the last of the last: signing in does not count. */
export async function transfer(server: Reach, { act, cipher, streams, source }: Transfer): Promise<number> {
  const command = (name: string) => (act === 'put' ? `put ${source} ${name}` : `get ${name} /dev/null`);
  const times = await Promise.all(namesOf(server, streams).map((name) => batch(server, cipher, [NOW, command(name), NOW])));
  return (Math.max(...times.map(({ end }) => end)) - Math.min(...times.map(({ begin }) => begin))) / 1000;
}

/** Removes what was put. */
export async function clear(server: Reach, { cipher, streams }: Transfer): Promise<void> {
  const commands = namesOf(server, streams).map((name) => `rm ${name}`);
  await batch(server, cipher, commands);
}

const namesOf = ({ place }: Reach, streams: number) => Array.from({ length: streams }, (_none, at) => `${place}${at}`);
const NOW = '!date +%s%3N';

async function batch({ port, user, keyFile }: Reach, cipher: string, commands: string[]): Promise<{ begin: number; end: number }> {
  const options = ['BatchMode=yes', 'IdentitiesOnly=yes', 'StrictHostKeyChecking=no', 'UserKnownHostsFile=/dev/null', 'LogLevel=ERROR'];
  const args = ['-F', '/dev/null', '-c', cipher, '-i', keyFile, '-P', String(port), ...options.flatMap((option) => ['-o', option])];
  const running = run('sftp', [...args, '-b', '-', `${user}@127.0.0.1`]);
  running.child.stdin?.end(`${commands.join('\n')}\n`);
  const stamps = (await running).stdout.split('\n').filter((line) => /^\d{13}$/.test(line));
  return { begin: Number(stamps.at(0)), end: Number(stamps.at(-1)) };
}
