import { Injectable } from '@nestjs/common';
import ssh2, { type PublicKeyAuthContext } from 'ssh2';
import { DataSource } from 'typeorm';
import { checkNothing, checkPassword } from '../../accounts/password';
import { Throttle } from '../../accounts/throttle';
import { AuditService } from '../../audit/audit.service';
import { Context } from '../../platform/context/context';
import { DomainError } from '../../platform/errors/domain-error';
import { allows } from '../accounts/addresses';
import { SftpIdentities, type SftpIdentity } from '../accounts/identities';
import { randomUUID } from 'node:crypto';
import type { SftpKey } from '../sftp-account.entities';
import { mayConnect } from './sessions.service';

/** `offered`: the key would do, and the client is to sign with it. */
export type Verdict = { as: 'refused' } | { as: 'offered' } | { as: 'accepted'; identity: SftpIdentity; key: SftpKey | null };

const REFUSED: Verdict = { as: 'refused' };
const SIGNATURES: Record<string, string> = { 'rsa-sha2-256': 'rsa', 'rsa-sha2-512': 'rsa', 'ssh-ed25519': 'ed25519' };

/** Who may come in. Whatever the reason, who is refused learns no more than that; the log of the audit tells the centre. */
@Injectable()
export class SftpAuthenticator {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identities: SftpIdentities,
    private readonly throttle: Throttle,
    private readonly audit: AuditService,
  ) {}

  /** Guesses count for the login and for the address, as at the page. */
  async byPassword(name: string, password: string, address: string): Promise<Verdict> {
    const identity = await this.find(name);
    const check = async (): Promise<Verdict | null> => {
      const hash = identity?.account.passwordHash;
      const { matches } = hash ? await checkPassword(password, hash) : await checkNothing(password);
      return matches && identity && this.welcome(identity, address) ? { as: 'accepted', identity, key: null } : null;
    };
    try {
      const found = await this.throttle.guard({ account: `sftp ${name}`, address }, check);
      if (!found) await this.tell(identity, 'password', address);
      return found ?? REFUSED;
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'too_many') throw error;
      await this.tell(identity, 'paused', address);
      return REFUSED;
    }
  }

  /** A client offers all its keys: one that is not known is no guess. */
  async byKey(context: PublicKeyAuthContext, address: string): Promise<Verdict> {
    const identity = await this.find(context.username);
    const key = identity?.account.keys.find(({ blob }) => blob.equals(context.key.data));
    if (!identity || !key || !(context.key.algo in SIGNATURES || context.key.algo.startsWith('ecdsa-sha2-nistp'))) return REFUSED;
    if (!this.welcome(identity, address)) {
      await this.tell(identity, 'key', address);
      return REFUSED;
    }
    if (!context.signature || !context.blob) return { as: 'offered' };
    const parsed = ssh2.utils.parseKey(context.key.data);
    if (parsed instanceof Error || parsed.verify(context.blob, context.signature, context.hashAlgo) !== true) {
      await this.tell(identity, 'key', address);
      return REFUSED;
    }
    return { as: 'accepted', identity, key };
  }

  private find(name: string): Promise<SftpIdentity | null> {
    return this.identities.find(this.dataSource.manager, name.toLowerCase());
  }

  private welcome({ account, state }: SftpIdentity, address: string): boolean {
    return mayConnect(state) && allows(account.addresses, address);
  }

  /** Of a login that is not there, the audit learns nothing: anything can be typed. */
  private async tell(identity: SftpIdentity | null, by: 'password' | 'key' | 'paused', address: string): Promise<void> {
    if (!identity) return;
    const { account, study, state } = identity;
    const reason = mayConnect(state) ? (allows(account.addresses, address) ? by : 'address') : state;
    const ctx = Context.system(this.dataSource.manager, randomUUID()).with({ address });
    await this.audit.record(ctx, {
      action: 'sftp.refused',
      accountId: account.personId,
      studyId: study.id,
      objectId: account.id,
      params: { reason },
    });
  }
}
