import { Column, CreateDateColumn, Entity, Index, ManyToOne, PrimaryColumn, type Relation, Unique, UpdateDateColumn } from 'typeorm';
import type { SubmissionState } from '@cqdg/contract';
import { Study } from '../studies/study.entities';

/** One revision of a study's clinical data. Its state changes by `nextState` only. */
@Entity()
@Unique(['studyId', 'revision'])
// One revision in work per study and one in force: partial indexes that the migration makes.
@Index('submission_one_in_force', { synchronize: false })
@Index('submission_one_in_work', { synchronize: false })
export class Submission {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') studyId!: string;
  @ManyToOne(() => Study) study!: Relation<Study>;
  @Column('int') revision!: number;
  @Column('text') state!: SubmissionState;
  /** The version it was last checked with, or would be. */
  @Column('text') dictionary!: string;
  /** The run that speaks for it now. Not a reference: runs refer to submissions already. */
  @Column('uuid', { nullable: true }) currentRunId!: string | null;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt!: Date;
  @UpdateDateColumn({ type: 'timestamptz' }) updatedAt!: Date;
}
