import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import ssh2, { type ClientInfo, type Connection as SshConnection, type Server as SshServer } from 'ssh2';
import { DataSource } from 'typeorm';
import { AppConfig } from '../../platform/config/app-config';
import { JsonLogger } from '../../platform/logging/json-logger';
import { HostKey } from '../host-key';
import { SftpTree } from '../tree/sftp-tree';
import { algorithms } from './algorithms';
import { SftpAuthenticator } from './authenticator';
import { Connection } from './connection';
import { LiveSftpSessions } from './sessions.service';

const KEEP_ALIVE_MS = 15_000;
const CLIENT_LENGTH = 100;

/** Listens for SFTP clients. */
@Injectable()
export class SftpServer implements OnModuleDestroy {
  /** By the address of the client. */
  private readonly sockets = new Map<string, Socket>();
  private readonly closing = new Set<Promise<unknown>>();
  private server: Server | null = null;

  constructor(
    private readonly config: AppConfig,
    private readonly hostKey: HostKey,
    private readonly dataSource: DataSource,
    private readonly authenticator: SftpAuthenticator,
    private readonly sessions: LiveSftpSessions,
    private readonly tree: SftpTree,
    private readonly logger: JsonLogger,
  ) {}

  /** Returns the port. */
  async listen(port = this.config.sftpPort, host = this.config.sftpHost): Promise<number> {
    const ssh = await this.makeSsh();
    // Of our own, so that a connection's socket can be held back while its data wait for the disk.
    const server = createServer({ noDelay: true }, (socket) => this.greet(ssh, socket));
    server.maxConnections = this.config.sftpConnections;
    this.server = server;
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
    return (server.address() as AddressInfo).port;
  }

  /** Connections end in order: what was sent until now stays, to be resumed. */
  async onModuleDestroy(): Promise<void> {
    this.server?.close();
    for (const socket of this.sockets.values()) socket.destroy();
    await Promise.allSettled(this.closing);
  }

  private async makeSsh(): Promise<SshServer> {
    const ssh = new ssh2.Server({
      ...{ hostKeys: [await this.hostKey.text()], algorithms, ident: 'CQDG' },
      ...{ keepaliveInterval: KEEP_ALIVE_MS, keepaliveCountMax: 4 },
    });
    ssh.on('connection', (client, info) => this.meet(client, info));
    return ssh;
  }

  private greet(ssh: SshServer, socket: Socket): void {
    const key = keyOf(socket.remoteAddress, socket.remotePort);
    this.sockets.set(key, socket);
    socket.once('close', () => this.sockets.delete(key));
    // Before the client has told who it is, nobody else listens.
    socket.on('error', () => socket.destroy());
    ssh.injectSocket(socket);
  }

  private meet(client: SshConnection, { ip, port, header }: ClientInfo): void {
    const socket = this.sockets.get(keyOf(ip, port));
    if (!socket) return void client.end();
    const from = { address: plainAddress(ip), client: readable(header.versions.software) };
    const { over } = new Connection(client, socket, from, this.parts());
    this.closing.add(over);
    void over.finally(() => this.closing.delete(over));
  }

  private parts() {
    const { dataSource, authenticator, sessions, tree, logger } = this;
    return { dataSource, authenticator, sessions, tree, logger };
  }
}

const keyOf = (address: string | undefined, port: number | undefined) => `${address} ${port}`;
/** A socket of both families shows an IPv4 address as IPv6. */
const plainAddress = (address: string) => address.replace(/^::ffff:(?=\d+\.)/, '');
/** What a client says of itself can be anything. */
const readable = (text: string) => text.replace(/[^\x20-\x7e]/g, '').slice(0, CLIENT_LENGTH);
