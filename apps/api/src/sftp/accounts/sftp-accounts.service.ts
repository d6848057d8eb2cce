import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Page, type SftpAccountRow, type SftpAccountView, requestAfter } from '@cqdg/contract';
import { IsNull } from 'typeorm';
import { Account } from '../../accounts/account.entities';
import { AuditService } from '../../audit/audit.service';
import type { Context } from '../../platform/context/context';
import { containing } from '../../platform/database/like';
import { DomainError } from '../../platform/errors/domain-error';
import { limits, pageOf } from '../../platform/http/page-query';
import { RequestNews } from '../../requests/request-news';
import { lockRequest, writeEntry } from '../../requests/threads';
import { Member } from '../../studies/study.entities';
import { SftpAccount } from '../sftp-account.entities';
import { accountName } from './account-name';
import { SftpAccountNews } from './account-news';
import { accountRows, countAccounts, findAccounts, stateSql } from './account-rows';
import { accountView } from './account-view';
import { answerWords } from './answer.texts';
import type { NewSftpAccountBody, SftpAccountsFilter } from './sftp.inputs';
import { addressesOf, expiryOf } from './terms';

/** The accounts of all studies, and those that are made. */
@Injectable()
export class SftpAccounts {
  constructor(
    private readonly audit: AuditService,
    private readonly news: SftpAccountNews,
    private readonly requestNews: RequestNews,
  ) {}

  async list(ctx: Context, query: SftpAccountsFilter): Promise<Page<SftpAccountRow>> {
    const search = query.search?.trim() ? containing(query.search) : '';
    const within = ['a.name', 'p.display_name', 'p.email', 's.code', `s.name->>'fr'`, `s.name->>'en'`];
    const wanted = {
      where: `($1 = '' OR ${within.map((text) => `${text} ILIKE $1`).join(' OR ')}) AND ($2 = '' OR ${stateSql} = $2)`,
      params: [search, query.state ?? ''],
    };
    const found = await findAccounts(ctx.manager, { ...wanted, ...limits(query) });
    return pageOf(query, await accountRows(ctx.manager, found), await countAccounts(ctx.manager, wanted));
  }

  view(ctx: Context, id: string): Promise<SftpAccountView> {
    return accountView(ctx.manager, ctx.inStudy('study.manage').id, { id });
  }

  async create(ctx: Context, input: NewSftpAccountBody): Promise<SftpAccountView> {
    const study = ctx.inStudy('study.manage');
    const [expiresAt, addresses] = [expiryOf(input.expiresAt), addressesOf(input.addresses)];
    const id = await ctx.transaction(async (tx) => {
      // One after the other, so that two names made at once differ.
      await tx.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('sftp account names', 0))`);
      const person = await this.personOf(tx, input.person);
      const name = await this.nameOf(tx, person, input.name);
      const account = Object.assign(new SftpAccount(), {
        ...{ id: randomUUID(), studyId: study.id, personId: person.id, name, passwordHash: null, passwordSetAt: null, addresses },
        ...{ quotaBytes: input.quotaBytes, expiresAt, disabledAt: null, disabledReason: null, createdAt: new Date() },
        ...{ createdById: tx.who().id, lastLoginAt: null, endWarnedAt: null, quotaWarnedAt: null, version: 1 },
      });
      await tx.manager.insert(SftpAccount, account);
      const params = { name, quota: input.quotaBytes, expires: expiresAt.toISOString(), addresses: addresses.length };
      await this.audit.record(tx, { action: 'sftp_account.created', objectId: account.id, params });
      if (input.request !== undefined) await this.answer(tx, input.request, account, person);
      await this.news.tell(tx, account, 'ready');
      return account.id;
    });
    return accountView(ctx.manager, study.id, { id });
  }

  private async personOf(tx: Context, id: string): Promise<Account> {
    const studyId = tx.inStudy('study.manage').id;
    const member = await tx.manager.findOne(Member, {
      where: { studyId, accountId: id, account: { closedAt: IsNull() } },
      relations: { account: true },
    });
    if (!member) throw new DomainError('sftp.not_member', {}, { person: 'unknown' });
    if (await tx.manager.existsBy(SftpAccount, { studyId, personId: id }))
      throw new DomainError('sftp.account_exists', {}, { person: 'taken' });
    return member.account;
  }

  private async nameOf(tx: Context, { displayName }: Account, given: string | undefined): Promise<string> {
    const taken = (name: string) => tx.manager.existsBy(SftpAccount, { name });
    if (given === undefined) return accountName(tx.inStudy('study.manage').code, displayName, taken);
    if (await taken(given)) throw new DomainError('sftp.name_taken', { name: given }, { name: 'taken' });
    return given;
  }

  /** The request that asked for the account is answered and resolved with it. */
  private async answer(tx: Context, number: number, account: SftpAccount, person: Account): Promise<void> {
    const request = await lockRequest(tx, number);
    if (request.kind !== 'sftp') throw new DomainError('sftp.request_kind', { number }, { request: 'kind' });
    const state = requestAfter(request.state, 'centre', 'resolve');
    if (!state) throw new DomainError('request.resolved');
    const { language } = await tx.manager.findOneByOrFail(Account, { id: request.askedById });
    const text = answerWords[language]({ name: account.name, person: person.displayName });
    await writeEntry(tx, request, { act: 'resolve', side: 'centre', text }, state);
    await this.audit.record(tx, { action: 'request.resolved', objectId: request.id, params: { number } });
    await this.requestNews.tell(tx, request, 'resolved', 'centre');
  }
}
