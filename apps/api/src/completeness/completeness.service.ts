import { Injectable } from '@nestjs/common';
import type { CompletenessView, Page, ParticipantCompleteness } from '@cqdg/contract';
import { unpackCounts } from '@cqdg/validation';
import type { Context } from '../platform/context/context';
import { participantsPage, type ParticipantsFilter } from './participants';
import { RunCompleteness } from './run-completeness.entity';

/** How complete a study's data are, by its last check that ended. */
@Injectable()
export class CompletenessService {
  async view(ctx: Context): Promise<CompletenessView> {
    const last = await this.last(ctx).getOne();
    if (!last?.run.endedAt) return { run: null, summary: null };
    const { id, number, endedAt } = last.run;
    return { run: { id, number, endedAt: endedAt.toISOString() }, summary: last.summary };
  }

  async participants(ctx: Context, query: ParticipantsFilter): Promise<Page<ParticipantCompleteness>> {
    const last = await this.last(ctx).addSelect('one.packed').getOne();
    if (!last) return { items: [], total: 0, page: query.page, size: query.size };
    return participantsPage(unpackCounts(last.packed, last.tables), query);
  }

  private last(ctx: Context) {
    return (
      ctx.manager
        .createQueryBuilder(RunCompleteness, 'one')
        .innerJoinAndSelect('one.run', 'run')
        .where({ run: { studyId: ctx.inStudy('study.read').id } })
        // A later check that counted nothing, for its dictionary does not say who is a participant: what was counted before is of other tables.
        .andWhere(
          `NOT EXISTS (SELECT 1 FROM run later WHERE later.study_id = run.study_id AND later.kind = 'submission'
           AND later.state IN ('passed', 'failed') AND later.number > run.number)`,
        )
        .orderBy('run.number', 'DESC')
        .limit(1)
    );
  }
}
