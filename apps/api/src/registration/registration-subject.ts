import type { EntityManager } from 'typeorm';
import type { SampleKind, SampleRow } from '@cqdg/contract';
import type { RunSubject } from '../validation/run-subject';
import { RegistrationDraft } from './registration-draft.entity';
import { RegistrationRow } from './registration-row.entity';
import { Registry } from './registry.entity';

const BATCH = 5000;

export const registrationSubject: RunSubject = {
  async lock(manager, run) {
    await manager.findOneOrFail(Registry, { where: { studyId: run.studyId }, lock: { mode: 'pessimistic_write' } });
  },

  async settle(manager, run, outcome, samples) {
    const draft = await manager.findOneBy(RegistrationDraft, { id: run.subjectId });
    if (draft?.currentRunId !== run.id || outcome === 'break') return;
    await manager.delete(RegistrationRow, { draftId: draft.id });
    await saveRows(manager, draft.id, samples);
    await manager.update(RegistrationDraft, draft.id, { rows: countKinds(samples) });
  },
};

export function countKinds(samples: SampleRow[]): Record<SampleKind, number> {
  const counts: Record<SampleKind, number> = { new: 0, known: 0, conflict: 0 };
  for (const { kind } of samples) counts[kind]++;
  return counts;
}

async function saveRows(manager: EntityManager, draftId: string, samples: SampleRow[]): Promise<void> {
  for (let from = 0; from < samples.length; from += BATCH) {
    const batch = samples.slice(from, from + BATCH);
    const column = <T>(value: (sample: SampleRow) => T) => batch.map(value);
    await manager.query(
      `INSERT INTO registration_row (draft_id, row, participant, biospecimen, sample, sample_type, kind, adds, conflicts)
       SELECT $1, r.row, participant, biospecimen, sample, sample_type, kind, adds::jsonb, conflicts::jsonb
       FROM unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
         AS r (row, participant, biospecimen, sample, sample_type, kind, adds, conflicts)`,
      [
        draftId,
        ...[column((s) => s.row), column((s) => s.participant), column((s) => s.biospecimen), column((s) => s.sample)],
        ...[
          column((s) => s.sampleType),
          column((s) => s.kind),
          column((s) => JSON.stringify(s.adds)),
          column((s) => JSON.stringify(s.conflicts)),
        ],
      ],
    );
  }
}
