import { Injectable } from '@nestjs/common';
import { type MySftpView, allows } from '@cqdg/contract';
import type { Context } from '../../platform/context/context';
import { findSubmission } from '../../submissions/submissions';
import { HostKey } from '../host-key';
import { findAccountView, type Whose } from './account-view';

/** The account of who asks, in the study at hand. */
export const mine = (ctx: Context): Whose => ({ personId: ctx.who().id });

/** What a person needs to connect. */
@Injectable()
export class MySftp {
  constructor(private readonly hostKey: HostKey) {}

  async view(ctx: Context): Promise<MySftpView> {
    const study = ctx.inStudy('study.read');
    const submission = await findSubmission(ctx.manager, study.id);
    return {
      server: await this.hostKey.view(),
      account: await findAccountView(ctx.manager, study.id, mine(ctx)),
      writable: submission === null || allows(submission.state, 'change'),
    };
  }
}
