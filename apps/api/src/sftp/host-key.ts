import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import ssh2, { type ParsedKey } from 'ssh2';
import type { SftpServerView } from '@cqdg/contract';
import { AppConfig } from '../platform/config/app-config';
import { madeSecret } from '../platform/config/made-secret';

/** As clients show it (`ssh-keygen -l`): SHA-256 of the public key in the form of the protocol. */
export const fingerprintOf = (blob: Uint8Array): string =>
  `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;

/** `ssh2` writes one in 256 of the keys that it makes a byte too short, and cannot read it itself: those are thrown away. */
function makeKey(): string {
  for (;;) {
    const text = ssh2.utils.generateKeyPairSync('ed25519', { comment: 'cqdg' }).private;
    if (!(ssh2.utils.parseKey(text) instanceof Error)) return text;
  }
}

/** By which clients know our server: the same in every process of an installation. */
@Injectable()
export class HostKey {
  private read: Promise<{ text: string; key: ParsedKey }> | undefined;

  constructor(private readonly config: AppConfig) {}

  /** Of the private key, for the server alone. */
  async text(): Promise<string> {
    return (await this.once()).text;
  }

  async view(): Promise<SftpServerView> {
    const { key } = await this.once();
    const blob = key.getPublicSSH();
    const { sftpPublicHost: host, sftpPublicPort: port } = this.config;
    return { host, port, fingerprint: fingerprintOf(blob), hostKey: `${key.type} ${blob.toString('base64')}` };
  }

  private once(): Promise<{ text: string; key: ParsedKey }> {
    return (this.read ??= this.load());
  }

  /** Throws where the setting is no private Ed25519 key. */
  private async load(): Promise<{ text: string; key: ParsedKey }> {
    // A setting of one line may write its line ends as `\n`.
    const text = this.config.sftpHostKey?.replaceAll('\\n', '\n') ?? (await madeSecret(this.config.dataDir, 'sftp-host-key', makeKey));
    const key = ssh2.utils.parseKey(text);
    if (key instanceof Error || !key.isPrivateKey() || key.type !== 'ssh-ed25519')
      throw new Error('SFTP_HOST_KEY is no private Ed25519 key');
    return { text, key };
  }
}
