import { Check, Column, CreateDateColumn, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import type { DataUse, Language, StudyContact, StudyRole } from '@cqdg/contract';
import { Account } from '../accounts/account.entities';

@Entity('study')
@Check('study_embargo_months_check', 'embargo_months BETWEEN 0 AND 120')
export class Study {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** As in the study's files. Unique without regard to case: an expression index in the migration. */
  @Column('text')
  code!: string;

  @Column('jsonb')
  name!: Record<Language, string>;

  @Column('jsonb')
  description!: Record<Language, string>;

  @Column('jsonb', { nullable: true })
  dataUse!: DataUse | null;

  @Column('jsonb', { nullable: true })
  contact!: StudyContact | null;

  /** Of each release, unless another is agreed. */
  @Column('int', { nullable: true })
  embargoMonths!: number | null;

  /** Since when it can only be read. */
  @Column('timestamptz', { nullable: true })
  archivedAt!: Date | null;

  /** Counts its changes: who changes an older one is told. */
  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}

@Entity('member')
@Unique(['studyId', 'accountId'])
export class Member {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  studyId!: string;

  @ManyToOne(() => Study, { onDelete: 'CASCADE', nullable: false })
  study!: Relation<Study>;

  @Index()
  @Column('uuid')
  accountId!: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE', nullable: false })
  account!: Relation<Account>;

  @Column('text')
  role!: StudyRole;

  @CreateDateColumn({ type: 'timestamptz' })
  since!: Date;
}

@Entity('invitation')
export class Invitation {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  studyId!: string;

  @ManyToOne(() => Study, { onDelete: 'CASCADE', nullable: false })
  study!: Relation<Study>;

  @Column('text')
  email!: string;

  @Column('text')
  role!: StudyRole;

  @Column('text')
  language!: Language;

  /** SHA-256 of the token in the link. */
  @Column('text', { unique: true })
  tokenHash!: string;

  @Column('uuid')
  invitedById!: string;

  @ManyToOne(() => Account, { nullable: false })
  invitedBy!: Relation<Account>;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  /** Set once accepted or withdrawn: a link works once. */
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
}
