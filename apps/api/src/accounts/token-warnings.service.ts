import { Injectable } from '@nestjs/common';
import { NotificationsService } from '../notifications/notifications.service';
import type { Context } from '../platform/context/context';
import { ApiToken } from './api-token.entity';

/** Many tokens at once, as after a worker was away, go in several rounds. */
const AT_ONCE = 100;

/** Tells people that a token of theirs ends within a week, once for each token. */
@Injectable()
export class TokenWarnings {
  constructor(private readonly notifications: NotificationsService) {}

  /** Returns how many were told of. Any number of processes may ask at once: what one holds, the others leave out. */
  async due(ctx: Context): Promise<number> {
    return ctx.transaction(async (tx) => {
      const due = await tx.manager
        .createQueryBuilder(ApiToken, 't')
        .innerJoinAndSelect('t.account', 'a')
        .where(`t.warnedAt IS NULL AND t.expiresAt > now() AND t.expiresAt <= now() + interval '7 days' AND a.closedAt IS NULL`)
        // Who makes one for a week knows it that very moment.
        .andWhere(`t.expiresAt - t.createdAt > interval '8 days'`)
        .orderBy('t.expiresAt')
        .limit(AT_ONCE)
        .setLock('pessimistic_write', undefined, ['t'])
        .setOnLocked('skip_locked')
        .getMany();
      for (const { id, accountId, name, expiresAt } of due) {
        await tx.manager.update(ApiToken, id, { warnedAt: new Date() });
        await this.notifications.tell(tx, 'token_ending', null, { name, endsAt: expiresAt.toISOString() }, [accountId]);
      }
      return due.length;
    });
  }
}
