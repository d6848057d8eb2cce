import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import type { RequestAnchor, RequestEntry as EntryView, RequestKind, RequestSide, RequestState, SampleChangeView } from '@cqdg/contract';
import { Account } from '../accounts/account.entities';
import { numeric } from '../platform/database/numeric';
import { Study } from '../studies/study.entities';

/** A thread between a study and the centre. */
@Entity('request')
@Unique(['studyId', 'number'])
@Index(['state', 'updatedAt'])
export class StudyRequest {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') studyId!: string;
  @ManyToOne(() => Study) study!: Relation<Study>;
  @Column('int') number!: number;
  @Column('text') kind!: RequestKind;
  @Column('text') subject!: string;
  @Column('text') state!: RequestState;
  @Column('jsonb', { nullable: true }) anchor!: RequestAnchor | null;
  /** Of registered samples. `from` is written when they are carried out. */
  @Column('jsonb') changes!: SampleChangeView[];
  @Column('uuid') askedById!: string;
  @ManyToOne(() => Account) askedBy!: Relation<Account>;
  @Column('timestamptz') askedAt!: Date;
  @Index()
  @Column('uuid', { nullable: true })
  assigneeId!: string | null;
  @ManyToOne(() => Account) assignee!: Relation<Account> | null;
  @Column('timestamptz') updatedAt!: Date;
  /** When its changes were carried out. */
  @Column('timestamptz', { nullable: true }) appliedAt!: Date | null;
  @Column('int') entries!: number;
}

/** What was written or done in a request; never changed. */
@Entity()
@Unique(['requestId', 'position'])
export class RequestEntry {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') requestId!: string;
  @ManyToOne(() => StudyRequest) request!: Relation<StudyRequest>;
  /** Counts from 1. */
  @Column('int') position!: number;
  @Column('text') act!: EntryView['act'];
  @Column('text') side!: RequestSide;
  @Column('uuid') byId!: string;
  @ManyToOne(() => Account) by!: Relation<Account>;
  @Column('timestamptz') at!: Date;
  @Column('text', { nullable: true }) text!: string | null;
  /** Of `assign`: to whom. */
  @Column('uuid', { nullable: true }) assigneeId!: string | null;
  @ManyToOne(() => Account) assignee!: Relation<Account> | null;
  /** Of `apply`: how many were changed. */
  @Column('int', { nullable: true }) samples!: number | null;
}

/** A file that goes with a message; without one as long as the message is not sent. */
@Entity()
export class RequestFile {
  @PrimaryColumn('uuid') id!: string;
  @Index()
  @Column('uuid')
  studyId!: string;
  @ManyToOne(() => Study) study!: Relation<Study>;
  @Index()
  @Column('uuid', { nullable: true })
  entryId!: string | null;
  @ManyToOne(() => RequestEntry) entry!: Relation<RequestEntry> | null;
  @Column('text') name!: string;
  @Column('bigint', { transformer: numeric }) bytes!: number;
  @Index()
  @Column('text')
  sha256!: string;
  @Column('timestamptz') uploadedAt!: Date;
  @Column('uuid') uploadedById!: string;
  @ManyToOne(() => Account) uploadedBy!: Relation<Account>;
}
