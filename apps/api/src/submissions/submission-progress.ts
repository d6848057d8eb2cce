import { Injectable } from '@nestjs/common';
import type { SubmissionState } from '@cqdg/contract';
import type { Context } from '../platform/context/context';
import { type StudyFacts, StudyProgress } from '../studies/study-progress';

interface Row {
  id: string;
  samples: number | null;
  revision: number | null;
  state: SubmissionState;
  errors: number | null;
  warnings: number | null;
  requests: number;
}

/** What a list of studies says of their work. */
@Injectable()
export class SubmissionProgress extends StudyProgress {
  async of(ctx: Context, studyIds: string[]): Promise<ReadonlyMap<string, StudyFacts>> {
    const rows: Row[] = await ctx.manager.query(
      `SELECT s.id, g.samples, b.revision, b.state, r.errors, r.warnings,
         (SELECT count(*)::int FROM request q WHERE q.study_id = s.id AND q.state = 'waiting') AS requests
       FROM study s
       LEFT JOIN registry g ON g.study_id = s.id
       LEFT JOIN LATERAL (SELECT * FROM submission WHERE study_id = s.id ORDER BY revision DESC LIMIT 1) b ON true
       LEFT JOIN run r ON r.id = b.current_run_id
       WHERE s.id = ANY($1::uuid[])`,
      [studyIds],
    );
    return new Map(rows.map((row) => [row.id, facts(row)]));
  }
}

function facts({ samples, revision, state, errors, warnings, requests }: Row): StudyFacts {
  const submission = revision === null ? null : { revision, state, errors: errors ?? 0, warnings: warnings ?? 0 };
  return { samples: samples ?? 0, submission, requests };
}
