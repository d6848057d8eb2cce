import { Controller, Get, Query } from '@nestjs/common';
import type { Page, SftpAccountRow, SftpServerView } from '@cqdg/contract';
import { Needs } from '../../platform/access/access.decorators';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/context/request';
import { HostKey } from '../host-key';
import { SftpAccountsFilter } from './sftp.inputs';
import { SftpAccounts } from './sftp-accounts.service';

@Controller('centre/sftp')
export class CentreSftpController {
  constructor(
    private readonly accounts: SftpAccounts,
    private readonly hostKey: HostKey,
  ) {}

  /** Of all studies. */
  @Get('accounts')
  @Needs('staff.studies')
  list(@Ctx() ctx: Context, @Query() query: SftpAccountsFilter): Promise<Page<SftpAccountRow>> {
    return this.accounts.list(ctx, query);
  }

  /** Where the SFTP server is, and by what clients know it. */
  @Get('server')
  @Needs('staff.studies')
  server(): Promise<SftpServerView> {
    return this.hostKey.view();
  }
}
