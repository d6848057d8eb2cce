import type { Socket } from 'node:net';
import type { AuthContext, Connection as SshConnection, Session } from 'ssh2';
import type { DataSource } from 'typeorm';
import type { SftpSessionEnd } from '@cqdg/contract';
import { DomainError } from '../../platform/errors/domain-error';
import type { JsonLogger } from '../../platform/logging/json-logger';
import type { SftpTree } from '../tree/sftp-tree';
import type { SftpAuthenticator, Verdict } from './authenticator';
import { Guest } from './guest';
import type { LiveSession, LiveSftpSessions } from './sessions.service';
import { SftpChannel } from './sftp-channel';
import { endWell } from './ssh2-internals';

const MOST_ATTEMPTS = 15;
const METHODS = ['publickey', 'password', 'keyboard-interactive'] as const;
const LOGIN_MS = 60_000;

export interface ConnectionParts {
  dataSource: DataSource;
  authenticator: SftpAuthenticator;
  sessions: LiveSftpSessions;
  tree: SftpTree;
  logger: JsonLogger;
}

/** One client, from its first word to its last: it signs in, opens SFTP, and nothing else (no shell, no command, no forwarding). */
export class Connection {
  private readonly channels = new Set<SftpChannel>();
  private session: LiveSession | null = null;
  private how: SftpSessionEnd = 'lost';
  private attempts = 0;
  private isCut = false;
  private readonly login: NodeJS.Timeout;
  /** Comes when nothing of it is left. */
  readonly over: Promise<void>;

  constructor(
    private readonly ssh: SshConnection,
    private readonly socket: Socket,
    private readonly from: { address: string; client: string },
    private readonly parts: ConnectionParts,
  ) {
    this.login = setTimeout(() => socket.destroy(), LOGIN_MS).unref();
    ssh.on('authentication', (context) => void this.authenticate(context));
    ssh.on('session', (accept) => this.offer(accept()));
    // What a client breaks is its own affair: the connection ends, and that is all.
    ssh.on('error', () => this.cut());
    this.over = new Promise((resolve) => socket.once('close', () => void this.closed().finally(resolve)));
  }

  private close(how: SftpSessionEnd): void {
    if (this.how === 'lost') this.how = how;
    this.ssh.end();
    // Who does not answer to that is cut off.
    setTimeout(() => this.socket.destroy(), 1000).unref();
  }

  /** What a client breaks, it breaks again and again. */
  private cut(): void {
    if (this.isCut) return;
    this.isCut = true;
    this.socket.destroySoon();
  }

  private async authenticate(context: AuthContext): Promise<void> {
    try {
      const verdict = ++this.attempts > MOST_ATTEMPTS ? null : await this.judge(context);
      if (!verdict) return void this.socket.destroy();
      if (verdict.as === 'refused') context.reject([...METHODS]);
      else if (verdict.as === 'offered') context.accept();
      else await this.welcome(context, verdict);
    } catch (error) {
      // A service of ours is away: the client may come again.
      if (!(error instanceof DomainError)) this.parts.logger.failure('sftp login', error);
      this.socket.destroy();
    }
  }

  private async judge(context: AuthContext): Promise<Verdict> {
    const { authenticator } = this.parts;
    const { address } = this.from;
    if (context.method === 'publickey') return authenticator.byKey(context, address);
    if (context.method === 'password') return authenticator.byPassword(context.username, context.password, address);
    if (context.method !== 'keyboard-interactive') return { as: 'refused' };
    const password = await new Promise<string | undefined>((resolve) => {
      context.prompt([{ prompt: 'Password: ', echo: false }], (answers) => resolve(Array.isArray(answers) ? answers[0] : undefined));
      this.socket.once('close', () => resolve(undefined));
    });
    return password === undefined ? { as: 'refused' } : authenticator.byPassword(context.username, password, address);
  }

  private async welcome(context: AuthContext, { identity, key }: Extract<Verdict, { as: 'accepted' }>): Promise<void> {
    const { sessions, dataSource } = this.parts;
    const { address, client } = this.from;
    const guest = new Guest(identity, dataSource.manager, { address, agent: client });
    await sessions.begin(guest, { method: key ? 'key' : 'password', client, address, key });
    clearTimeout(this.login);
    const counters = { filesIn: 0, bytesIn: 0, filesOut: 0, bytesOut: 0 };
    this.session = { guest, counters, close: (how) => this.close(how) };
    if (this.socket.destroyed) return this.closed();
    sessions.add(this.session);
    context.accept();
  }

  private offer(session: Session): void {
    session.on('sftp', (accept) => {
      const { session: live } = this;
      if (!live) return void this.socket.destroy();
      const sftp = accept();
      const channel = new SftpChannel(sftp, this.socket, live.guest, this.parts.tree, live.counters, this.parts.logger);
      this.channels.add(channel);
      // A client that is done waits for our end of the channel.
      sftp.on('end', () => {
        if (this.how === 'lost') this.how = 'closed';
        void channel.end().finally(() => endWell(sftp));
      });
      sftp.on('error', () => this.cut());
    });
  }

  /** Uploads are left before the session ends: until then they are held. */
  private async closed(): Promise<void> {
    clearTimeout(this.login);
    const { session } = this;
    this.session = null;
    if (!session) return;
    try {
      for (const channel of this.channels) await channel.end();
      await this.parts.sessions.end(session, this.how);
    } catch (error) {
      // The row stays without an end: it counts as lost in a moment.
      this.parts.logger.failure('sftp session not ended', error, { session: session.guest.id });
    }
  }
}
