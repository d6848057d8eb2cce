import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import type { RunBasis, RunKind, RunStage, RunState } from '@cqdg/contract';
import { Account } from '../accounts/account.entities';
import { Study } from '../studies/study.entities';

/** One check of one frozen content. This row is the truth; the queue only carries its id. */
@Entity()
@Unique(['studyId', 'kind', 'number'])
@Index(['state'])
export class Run {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') studyId!: string;
  @ManyToOne(() => Study) study!: Relation<Study>;
  /** The submission or the registration draft that it checks. */
  @Column('uuid') subjectId!: string;
  @Column('text') kind!: RunKind;
  /** Who is told of its end; nobody when the portal itself asked. */
  @Column('uuid', { nullable: true }) askedById!: string | null;
  @ManyToOne(() => Account, { nullable: true }) askedBy!: Relation<Account> | null;
  @Column('int') number!: number;
  /** Goes up each time a run is taken up again: results of an earlier attempt are not written. */
  @Column('int', { default: 1 }) attempt!: number;
  @Column('text') state!: RunState;
  @Column('text', { nullable: true }) stage!: RunStage | null;
  @Column('int', { default: 0 }) rowsDone!: number;
  @Column('int', { default: 0 }) rowsTotal!: number;
  @Column('int', { default: 0 }) errors!: number;
  @Column('int', { default: 0 }) warnings!: number;
  @Column('int', { default: 0 }) kept!: number;
  @Column('int', { nullable: true }) fixed!: number | null;
  @Column('int', { nullable: true }) added!: number | null;
  @Column('int', { nullable: true }) remaining!: number | null;
  @Column('text') dictionary!: string;
  @Column('text') engine!: string;
  /** What is checked: a signature holds only while it is still so. */
  @Column('jsonb') basis!: RunBasis;
  @Column('timestamptz') queuedAt!: Date;
  @Column('timestamptz', { nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) heartbeatAt!: Date | null;
  /** One hash per finding, sorted: what the next run is compared by. */
  @Column('bytea', { nullable: true, select: false }) identities!: Buffer | null;
}
