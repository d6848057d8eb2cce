import { Column, Entity, OneToOne, JoinColumn, PrimaryColumn, type Relation } from 'typeorm';
import type { CompletenessSummary } from '@cqdg/contract';
import type { CountedTable } from '@cqdg/validation';
import { Run } from '../validation/run.entity';

/** How much of the essential set the participants of a run gave; made once, with the run. */
@Entity()
export class RunCompleteness {
  @PrimaryColumn('uuid') runId!: string;
  @OneToOne(() => Run, { onDelete: 'CASCADE' })
  @JoinColumn()
  run!: Relation<Run>;
  @Column('jsonb') summary!: CompletenessSummary;
  /** What each bit of `packed` stands for. */
  @Column('jsonb') tables!: CountedTable[];
  /** What each participant is asked and lacks: `packCounts` of the engine. Read only for lists of participants. */
  @Column('bytea', { select: false }) packed!: Buffer;
}
