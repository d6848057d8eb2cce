import { Injectable } from '@nestjs/common';
import { type CentreCount, type CentreCounts, type Permission, centreCounts, permissionsIn } from '@cqdg/contract';
import type { Context } from '../platform/context/context';
import { failedMails } from './figures';

/** What is counted, and who sees it. */
const counted: Record<CentreCount, { needs: Permission; rows: string }> = {
  submissions: { needs: 'study.review', rows: `submission WHERE state = 'signed'` },
  requests: { needs: 'staff.studies', rows: `request WHERE state = 'open'` },
  accountRequests: { needs: 'staff.studies', rows: `account_request WHERE state = 'waiting'` },
  mails: { needs: 'staff.settings', rows: `outbox_mail m WHERE ${failedMails}` },
};

/** How much waits for the centre: the badges of the console's navigation. */
@Injectable()
export class CountsService {
  /** None of what the person may not see. */
  async view(ctx: Context): Promise<CentreCounts> {
    const may = permissionsIn(null, ctx.who().staffRole);
    const columns = centreCounts.map((name) => {
      const { needs, rows } = counted[name];
      return `${may.has(needs) ? `(SELECT count(*)::int FROM ${rows})` : 0} AS "${name}"`;
    });
    const [row] = await ctx.manager.query<[CentreCounts]>(`SELECT ${columns.join(', ')}`);
    return row;
  }
}
