import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Finding } from '@cqdg/contract';
import { Account } from '../accounts/account.entities';
import { numeric } from '../platform/database/numeric';
import { Submission } from './submission.entity';

/** One version of one table's file: never changed once written. Which one counts is told by `SubmissionTable`. */
@Entity()
@Index(['submissionId', 'tableName'])
@Index(['sha256'])
@Index(['contentSha256'])
export class TableFileVersion {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') submissionId!: string;
  @ManyToOne(() => Submission) submission!: Relation<Submission>;
  @Column('text') tableName!: string;
  /** As the user named it. */
  @Column('text') name!: string;
  @Column('text', { nullable: true }) sheet!: string | null;
  /** Of the bytes as they came. */
  @Column('text') sha256!: string;
  @Column('bigint', { transformer: numeric }) bytes!: number;
  /** Of the canonical TSV; the same as `sha256` for a TSV file. */
  @Column('text') contentSha256!: string;
  @Column('bigint', { transformer: numeric }) contentBytes!: number;
  /** Lines below the header, for the progress of a run; the run counts the rows. */
  @Column('int') lines!: number;
  /** What reading the workbook found, beside the canonical TSV. */
  @Column('jsonb') readerFindings!: Finding[];
  @Column('timestamptz') uploadedAt!: Date;
  @Column('uuid') uploadedById!: string;
  @ManyToOne(() => Account) uploadedBy!: Relation<Account>;
}
