import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MAX_SFTP_KEYS, type NewSftpPassword, type SftpAccountView } from '@cqdg/contract';
import { hashPassword } from '../../accounts/password';
import { AuditService } from '../../audit/audit.service';
import type { Context } from '../../platform/context/context';
import { DomainError } from '../../platform/errors/domain-error';
import { SftpAccount, SftpKey } from '../sftp-account.entities';
import { SftpAccountNews } from './account-news';
import { accountView, type Whose } from './account-view';
import { lockAccount } from './held-account';
import { newPassword } from './new-password';
import { type PublicKey, readPublicKey } from './public-key';
import type { SftpKeyBody } from './sftp.inputs';
import { SftpSessions } from './sftp-sessions.service';

/** By what an account is used: public keys, which its person or the centre adds, and a password, which only its person makes. */
@Injectable()
export class SftpSecrets {
  constructor(
    private readonly sessions: SftpSessions,
    private readonly audit: AuditService,
    private readonly news: SftpAccountNews,
  ) {}

  async addKey(ctx: Context, whose: Whose, { key: text, name }: SftpKeyBody): Promise<SftpAccountView> {
    const { comment, ...key } = taken(text);
    return this.held(ctx, whose, async (tx, account) => {
      const there = await tx.manager.findBy(SftpKey, { accountId: account.id });
      if (there.some(({ fingerprint }) => fingerprint === key.fingerprint)) throw new DomainError('sftp.key_known', {}, { key: 'known' });
      if (there.length >= MAX_SFTP_KEYS) throw new DomainError('sftp.keys_full', { max: MAX_SFTP_KEYS });
      await tx.manager.insert(SftpKey, {
        ...{ id: randomUUID(), accountId: account.id, name: nameOf(name, comment, key), ...key },
        ...{ addedAt: new Date(), addedById: tx.who().id, usedAt: null },
      });
      const { type, bits, fingerprint } = key;
      const params = { name: account.name, type, bits, fingerprint };
      await this.audit.record(tx, { action: 'sftp_key.added', objectId: account.id, params });
      await this.news.tell(tx, account, 'key_added');
    });
  }

  /** Who is connected by it is no longer. */
  removeKey(ctx: Context, whose: Whose, keyId: string): Promise<SftpAccountView> {
    return this.held(ctx, whose, async (tx, account) => {
      const key = await tx.manager.findOneBy(SftpKey, { id: keyId, accountId: account.id });
      if (!key) throw new DomainError('not_found');
      await tx.manager.delete(SftpKey, keyId);
      await this.sessions.endAll(tx, account.id, { method: 'key', keyName: key.name });
      const params = { name: account.name, fingerprint: key.fingerprint };
      await this.audit.record(tx, { action: 'sftp_key.removed', objectId: account.id, params });
      await this.news.tell(tx, account, 'key_removed');
    });
  }

  /** Takes the place of the one before. The answer alone holds it: only its hash is kept. */
  async setPassword(ctx: Context, whose: Whose): Promise<NewSftpPassword> {
    const password = newPassword();
    const passwordHash = await hashPassword(password);
    await this.held(ctx, whose, async (tx, account) => {
      await tx.manager.update(SftpAccount, account.id, { passwordHash, passwordSetAt: new Date() });
      await this.sessions.endAll(tx, account.id, { method: 'password' });
      await this.audit.record(tx, { action: 'sftp_password.set', objectId: account.id, params: { name: account.name } });
      await this.news.tell(tx, account, 'password_set');
    });
    return { password };
  }

  removePassword(ctx: Context, whose: Whose): Promise<SftpAccountView> {
    return this.held(ctx, whose, async (tx, account) => {
      if (!account.passwordHash) return;
      await tx.manager.update(SftpAccount, account.id, { passwordHash: null, passwordSetAt: null });
      await this.sessions.endAll(tx, account.id, { method: 'password' });
      await this.audit.record(tx, { action: 'sftp_password.removed', objectId: account.id, params: { name: account.name } });
      await this.news.changed(tx, account.studyId);
    });
  }

  private async held(ctx: Context, whose: Whose, work: (tx: Context, account: SftpAccount) => Promise<void>): Promise<SftpAccountView> {
    await ctx.transaction(async (tx) => work(tx, await lockAccount(tx, whose)));
    return accountView(ctx.manager, ctx.inStudy('study.read').id, whose);
  }
}

function taken(text: string): PublicKey {
  const key = readPublicKey(text);
  if (!('refused' in key)) return key;
  const { refused, bits = 0 } = key;
  throw new DomainError(`sftp.key_${refused}`, { bits }, { key: refused });
}

/** As it was given, or as its comment says; on one line. */
function nameOf(given: string | undefined, comment: string, { type, bits }: Pick<PublicKey, 'type' | 'bits'>): string {
  const plain = (text: string) =>
    text
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim()
      .slice(0, 100);
  return plain(given ?? '') || plain(comment) || `${type} ${bits}`;
}
