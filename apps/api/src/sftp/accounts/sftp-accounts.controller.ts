import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Page, SftpAccountView, SftpSessionView, SftpTransferView } from '@cqdg/contract';
import { Needs } from '../../platform/access/access.decorators';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/context/request';
import { IdPipe } from '../../platform/http/id.pipe';
import { PageQuery } from '../../platform/http/page-query';
import { SftpAccountChanges } from './account-changes.service';
import { SftpSecrets } from './secrets.service';
import { NewSftpAccountBody, SftpAccountChangeBody, SftpDisableBody, SftpKeyBody, SftpVersionBody } from './sftp.inputs';
import { SftpAccounts } from './sftp-accounts.service';
import { SftpSessions } from './sftp-sessions.service';
import { SftpTransfers } from './transfers.service';

/** For the centre. */
@Controller('studies/:study/sftp/accounts')
export class SftpAccountsController {
  constructor(
    private readonly accounts: SftpAccounts,
    private readonly changes: SftpAccountChanges,
    private readonly secrets: SftpSecrets,
    private readonly sessions: SftpSessions,
    private readonly transfers: SftpTransfers,
  ) {}

  /** For a member of the study. The request that asked for it is answered and resolved in the same act. */
  @Post()
  @Needs('study.manage')
  create(@Ctx() ctx: Context, @Body() input: NewSftpAccountBody): Promise<SftpAccountView> {
    return this.accounts.create(ctx, input);
  }

  @Get(':id')
  @Needs('study.manage')
  one(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<SftpAccountView> {
    return this.accounts.view(ctx, id);
  }

  @Put(':id')
  @Needs('study.manage')
  change(@Ctx() ctx: Context, @Param('id', IdPipe) id: string, @Body() input: SftpAccountChangeBody): Promise<SftpAccountView> {
    return this.changes.change(ctx, id, input);
  }

  /** Nobody gets in by it any more; who is in is put out. */
  @Post(':id/disable')
  @HttpCode(200)
  @Needs('study.manage')
  disable(@Ctx() ctx: Context, @Param('id', IdPipe) id: string, @Body() input: SftpDisableBody): Promise<SftpAccountView> {
    return this.changes.disable(ctx, id, input);
  }

  @Post(':id/enable')
  @HttpCode(200)
  @Needs('study.manage')
  enable(@Ctx() ctx: Context, @Param('id', IdPipe) id: string, @Body() input: SftpVersionBody): Promise<SftpAccountView> {
    return this.changes.enable(ctx, id, input.version);
  }

  /** Forgets its password and its keys, and ends its sessions: its person makes new ones. */
  @Post(':id/rotate')
  @HttpCode(200)
  @Needs('study.manage')
  rotate(@Ctx() ctx: Context, @Param('id', IdPipe) id: string, @Body() input: SftpVersionBody): Promise<SftpAccountView> {
    return this.changes.rotate(ctx, id, input.version);
  }

  @Post(':id/keys')
  @Needs('study.manage')
  addKey(@Ctx() ctx: Context, @Param('id', IdPipe) id: string, @Body() input: SftpKeyBody): Promise<SftpAccountView> {
    return this.secrets.addKey(ctx, { id }, input);
  }

  @Delete(':id/keys/:key')
  @Needs('study.manage')
  removeKey(@Ctx() ctx: Context, @Param('id', IdPipe) id: string, @Param('key', IdPipe) key: string): Promise<SftpAccountView> {
    return this.secrets.removeKey(ctx, { id }, key);
  }

  /** Live ones first, then the newest. */
  @Get(':id/sessions')
  @Needs('study.manage')
  listSessions(@Ctx() ctx: Context, @Param('id', IdPipe) id: string, @Query() query: PageQuery): Promise<Page<SftpSessionView>> {
    return this.sessions.list(ctx, { id }, query);
  }

  @Post(':id/sessions/:session/end')
  @HttpCode(204)
  @Needs('study.manage')
  endSession(@Ctx() ctx: Context, @Param('id', IdPipe) id: string, @Param('session', IdPipe) session: string): Promise<void> {
    return this.sessions.end(ctx, { id }, session);
  }

  @Get(':id/transfers')
  @Needs('study.manage')
  listTransfers(@Ctx() ctx: Context, @Param('id', IdPipe) id: string, @Query() query: PageQuery): Promise<Page<SftpTransferView>> {
    return this.transfers.ofAccount(ctx, { id }, query);
  }
}
