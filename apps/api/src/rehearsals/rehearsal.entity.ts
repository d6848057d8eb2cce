import { Column, Entity, Index, ManyToOne, OneToOne, PrimaryColumn, type Relation, JoinColumn } from 'typeorm';
import type { RehearsalBasis, RehearsalResult, RehearsalState, RehearsedFindings, RehearsedStudyView } from '@cqdg/contract';
import { Account } from '../accounts/account.entities';
import { DictionaryEdition } from '../dictionaries/dictionary-edition.entity';
import { Study } from '../studies/study.entities';

/** What a draft would change for the studies. This row is the truth; the queue only carries its id. */
@Entity()
@Index(['state'])
export class Rehearsal {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) version!: string;
  @OneToOne(() => DictionaryEdition, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'version' }) edition!: Relation<DictionaryEdition>;
  @Column('text') state!: RehearsalState;
  /** Goes up each time it is asked for or taken up again: results of an earlier attempt are not written. */
  @Column('int', { default: 1 }) attempt!: number;
  /** Workers lost since it was asked for. */
  @Column('int', { default: 0 }) losses!: number;
  /** SHA-256 of the draft's file. */
  @Column('text') draft!: string;
  /** The edition in force, which the draft is compared with. */
  @Column('text') against!: string;
  @Column('boolean') registration!: boolean;
  @Column('uuid', { nullable: true }) askedById!: string | null;
  @ManyToOne(() => Account, { nullable: true, onDelete: 'SET NULL' }) askedBy!: Relation<Account> | null;
  @Column('int', { default: 0 }) total!: number;
  @Column('int', { default: 0 }) done!: number;
  @Column('uuid', { nullable: true }) currentStudyId!: string | null;
  @ManyToOne(() => Study, { nullable: true, onDelete: 'SET NULL' }) currentStudy!: Relation<Study> | null;
  @Column('timestamptz') queuedAt!: Date;
  @Column('timestamptz', { nullable: true }) heartbeatAt!: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

/** One study in it: counts, and never a value of its data. What it had found stays until it is rehearsed again. */
@Entity()
@Index(['studyId'])
export class RehearsedStudy {
  @PrimaryColumn('uuid') rehearsalId!: string;
  @ManyToOne(() => Rehearsal, { onDelete: 'CASCADE' }) rehearsal!: Relation<Rehearsal>;
  @PrimaryColumn('uuid') studyId!: string;
  @ManyToOne(() => Study, { onDelete: 'CASCADE' }) study!: Relation<Study>;
  @Column('text') state!: RehearsedStudyView['rehearsal'];
  @Column('jsonb', { nullable: true }) basis!: RehearsalBasis | null;
  @Column('jsonb', { nullable: true }) result!: RehearsalResult | null;
  @Column('jsonb', { nullable: true, select: false }) findings!: RehearsedFindings | null;
  @Column('int', { nullable: true }) revision!: number | null;
  @Column('timestamptz', { nullable: true }) rehearsedAt!: Date | null;
}
