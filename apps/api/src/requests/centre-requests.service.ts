import { Injectable } from '@nestjs/common';
import type { Page, RequestRow, StaffName } from '@cqdg/contract';
import { IsNull, Not } from 'typeorm';
import { Account } from '../accounts/account.entities';
import type { Context } from '../platform/context/context';
import { findRequests } from './find-requests';
import type { CentreRequestsFilter } from './request.inputs';

/** The requests of all studies, for the centre. */
@Injectable()
export class CentreRequests {
  list(ctx: Context, { assignee, ...query }: CentreRequestsFilter): Promise<Page<RequestRow>> {
    return findRequests(ctx, query, (wanted) => {
      if (assignee === 'nobody') wanted.andWhere('r.assigneeId IS NULL');
      else if (assignee) wanted.andWhere('r.assigneeId = :assignee', { assignee: assignee === 'mine' ? ctx.who().id : assignee });
    });
  }

  async people(ctx: Context): Promise<StaffName[]> {
    const where = { staffRole: Not(IsNull()), closedAt: IsNull() };
    const found = await ctx.manager.find(Account, { where, order: { displayName: 'ASC', id: 'ASC' } });
    return found.map(({ id, displayName }) => ({ id, name: displayName }));
  }
}
