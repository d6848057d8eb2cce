import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type {
  MolecularListView,
  MySftpView,
  NewSftpPassword,
  Page,
  SftpAccountView,
  SftpSessionView,
  SftpTransferView,
} from '@cqdg/contract';
import { InPerson, Needs } from '../../platform/access/access.decorators';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/context/request';
import { IdPipe } from '../../platform/http/id.pipe';
import { PageQuery } from '../../platform/http/page-query';
import { MolecularFiles } from './molecular.service';
import { mine, MySftp } from './my-sftp.service';
import { SftpSecrets } from './secrets.service';
import { MolecularFilter, SftpKeyBody } from './sftp.inputs';
import { SftpSessions } from './sftp-sessions.service';
import { SftpTransfers } from './transfers.service';

/** For the members of a study: each their own account, and what came by all of them. */
@Controller('studies/:study')
export class MySftpController {
  constructor(
    private readonly my: MySftp,
    private readonly secrets: SftpSecrets,
    private readonly sessions: SftpSessions,
    private readonly transfers: SftpTransfers,
    private readonly molecular: MolecularFiles,
  ) {}

  @Get('sftp')
  @Needs('study.read')
  view(@Ctx() ctx: Context): Promise<MySftpView> {
    return this.my.view(ctx);
  }

  @Post('sftp/keys')
  @InPerson()
  @Needs('study.read')
  addKey(@Ctx() ctx: Context, @Body() input: SftpKeyBody): Promise<SftpAccountView> {
    return this.secrets.addKey(ctx, mine(ctx), input);
  }

  @Delete('sftp/keys/:key')
  @InPerson()
  @Needs('study.read')
  removeKey(@Ctx() ctx: Context, @Param('key', IdPipe) key: string): Promise<SftpAccountView> {
    return this.secrets.removeKey(ctx, mine(ctx), key);
  }

  /** The answer holds the password, this once. */
  @Post('sftp/password')
  @HttpCode(200)
  @InPerson()
  @Needs('study.read')
  setPassword(@Ctx() ctx: Context): Promise<NewSftpPassword> {
    return this.secrets.setPassword(ctx, mine(ctx));
  }

  @Delete('sftp/password')
  @InPerson()
  @Needs('study.read')
  removePassword(@Ctx() ctx: Context): Promise<SftpAccountView> {
    return this.secrets.removePassword(ctx, mine(ctx));
  }

  /** Live ones first, then the newest. */
  @Get('sftp/sessions')
  @Needs('study.read')
  listSessions(@Ctx() ctx: Context, @Query() query: PageQuery): Promise<Page<SftpSessionView>> {
    return this.sessions.list(ctx, mine(ctx), query);
  }

  @Post('sftp/sessions/:session/end')
  @HttpCode(204)
  @InPerson()
  @Needs('study.read')
  endSession(@Ctx() ctx: Context, @Param('session', IdPipe) session: string): Promise<void> {
    return this.sessions.end(ctx, mine(ctx), session);
  }

  /** Of all accounts of the study, newest first. */
  @Get('sftp/transfers')
  @Needs('study.read')
  listTransfers(@Ctx() ctx: Context, @Query() query: PageQuery): Promise<Page<SftpTransferView>> {
    return this.transfers.ofStudy(ctx, query);
  }

  /** What lies in the molecular folder, and what is on its way there. */
  @Get('molecular')
  @Needs('study.read')
  listMolecular(@Ctx() ctx: Context, @Query() query: MolecularFilter): Promise<MolecularListView> {
    return this.molecular.list(ctx, query);
  }
}
