import { Column, Entity, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import type { Finding, SampleKind } from '@cqdg/contract';
import { Account } from '../accounts/account.entities';
import { numeric } from '../platform/database/numeric';
import { Study } from '../studies/study.entities';

/** The file of samples that a study is about to register: at most one at a time. */
@Entity()
@Unique(['studyId'])
export class RegistrationDraft {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') studyId!: string;
  @ManyToOne(() => Study) study!: Relation<Study>;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) sheet!: string | null;
  @Column('text') sha256!: string;
  @Column('bigint', { transformer: numeric }) bytes!: number;
  @Column('text') contentSha256!: string;
  @Column('bigint', { transformer: numeric }) contentBytes!: number;
  @Column('int') lines!: number;
  @Column('jsonb') readerFindings!: Finding[];
  @Column('timestamptz') uploadedAt!: Date;
  @Column('uuid') uploadedById!: string;
  @ManyToOne(() => Account) uploadedBy!: Relation<Account>;
  /** The run that speaks for it. Not a reference: it outlives the draft. */
  @Column('uuid', { nullable: true }) currentRunId!: string | null;
  /** Counted once its run has ended. */
  @Column('jsonb', { nullable: true }) rows!: Record<SampleKind, number> | null;
}
