import type { SftpServerView } from '@cqdg/contract';
import { knownHost } from '@cqdg/ui/sftp';

/** Programs that people connect with, the ones with windows first. */
export const clients = ['filezilla', 'winscp', 'sftp', 'scp', 'lftp', 'rclone', 'curl'] as const;
export type Client = (typeof clients)[number];

/** What every recipe speaks of, in the order in which a person needs it. */
export const recipeParts = ['trust', 'connect', 'send', 'resume', 'read', 'names'] as const;
/** Those that somebody who may not put files needs. */
export const readingParts = recipeParts.filter((part) => part === 'trust' || part === 'connect' || part === 'read');
export type RecipePart = (typeof recipeParts)[number];

/** Where a person connects, and as whom. */
export interface Access {
  server: SftpServerView;
  login: string;
  /** By a key, or by a password that the program asks for. */
  keyed: boolean;
}

type Commands = Partial<Record<RecipePart, string[]>>;

const KEY = '~/.ssh/id_ed25519';

/** The commands of a client, to be pasted as they stand into a terminal of macOS, Linux or Windows with OpenSSH. */
export function commandsOf(client: Client, { server, login, keyed }: Access): Commands {
  const { host, port } = server;
  const at = `${login}@${host}`;
  const trust = [`echo '${knownHost(server)}' >> ~/.ssh/known_hosts`];
  const option = (flag: string) => (port === 22 ? '' : `${flag} ${port} `);
  const identity = keyed ? `-i ${KEY} ` : '';
  const place = port === 22 ? host : `${host}:${port}`;
  switch (client) {
    case 'filezilla':
    case 'winscp':
      return {};
    case 'sftp':
      return {
        trust,
        connect: [`sftp ${identity}${option('-P')}${at}`],
        send: ['put participant.tsv /clinical/', 'put -R genomes /molecular/'],
        resume: ['reput genome-001.cram /molecular/genome-001.cram'],
        read: ['ls -l /reports', 'get /reports/*'],
      };
    case 'scp':
      return {
        trust,
        send: [
          `scp ${identity}${option('-P')}participant.tsv ${at}:/clinical/`,
          `scp ${identity}${option('-P')}-r genomes ${at}:/molecular/`,
        ],
        read: [`scp ${identity}${option('-P')}'${at}:/reports/*' .`],
      };
    case 'lftp':
      return {
        trust,
        connect: [
          keyed
            ? `lftp -e 'set sftp:connect-program "ssh -a -x -i ${KEY}"' -u ${login}, sftp://${place}`
            : `lftp -u ${login} sftp://${place}`,
        ],
        send: ['put -O /clinical participant.tsv', 'mirror -R --parallel=4 --no-perms genomes /molecular/genomes'],
        resume: ['put -c -O /molecular genome-001.cram', 'mirror -R -c --parallel=4 --no-perms genomes /molecular/genomes'],
        read: ['mget -O . /reports/*'],
      };
    case 'rclone':
      return {
        trust,
        connect: [
          [
            `rclone config create cqdg sftp host=${host} port=${port} user=${login}`,
            keyed ? `key_file=${KEY}` : 'ask_password=true',
            'known_hosts_file=~/.ssh/known_hosts shell_type=none set_modtime=false',
          ].join(' '),
        ],
        send: ['rclone copy participant.tsv cqdg:/clinical', 'rclone copy --size-only --progress genomes cqdg:/molecular/genomes'],
        read: ['rclone copy cqdg:/reports reports'],
      };
    case 'curl': {
      const who = keyed ? `-u ${login}: --key ${KEY}` : `-u ${login}`;
      const known = `--hostpubsha256 '${server.fingerprint.replace(/^SHA256:/, '')}'`;
      const upload = (file: string, folder: string, more = '') => `curl ${more}${who} ${known} -T ${file} 'sftp://${place}/${folder}/'`;
      return {
        send: [upload('participant.tsv', 'clinical')],
        resume: [upload('genome-001.cram', 'molecular', '-C - ')],
        read: [`curl ${who} ${known} 'sftp://${place}/reports/'`],
      };
    }
  }
}
