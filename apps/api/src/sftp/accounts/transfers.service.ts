import { Injectable } from '@nestjs/common';
import type { Page, SftpTransferView } from '@cqdg/contract';
import type { FindOptionsWhere } from 'typeorm';
import type { Context } from '../../platform/context/context';
import { limits, type PageQuery, pageOf } from '../../platform/http/page-query';
import { SftpTransfer } from '../sftp-file.entities';
import { accountView, type Whose } from './account-view';

/** The log of transfers, newest first. */
@Injectable()
export class SftpTransfers {
  /** Of all accounts of the study. */
  ofStudy(ctx: Context, query: PageQuery): Promise<Page<SftpTransferView>> {
    return this.page(ctx, query, { studyId: ctx.inStudy('study.read').id });
  }

  async ofAccount(ctx: Context, whose: Whose, query: PageQuery): Promise<Page<SftpTransferView>> {
    const { id } = await accountView(ctx.manager, ctx.inStudy('study.read').id, whose);
    return this.page(ctx, query, { accountId: id });
  }

  private async page(ctx: Context, query: PageQuery, where: FindOptionsWhere<SftpTransfer>): Promise<Page<SftpTransferView>> {
    const [found, total] = await ctx.manager.findAndCount(SftpTransfer, {
      ...{ where, relations: { account: { person: true } }, order: { at: 'DESC', id: 'ASC' } },
      ...limits(query),
    });
    return pageOf(query, found.map(transferView), total);
  }
}

function transferView({ id, at, account, act, path, toPath, bytes, sha256, outcome, code }: SftpTransfer): SftpTransferView {
  return {
    ...{ id, at: at.toISOString(), account: account.name, by: account.person.displayName },
    ...{ act, path, to: toPath, bytes, sha256, outcome, code },
  };
}
