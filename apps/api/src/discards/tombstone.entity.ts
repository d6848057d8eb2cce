import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import type { HeldKind, Tombstone as TombstoneView } from '@cqdg/contract';
import { Account } from '../accounts/account.entities';
import { numeric } from '../platform/database/numeric';
import { Study } from '../studies/study.entities';
import { Submission } from '../submissions/submission.entity';

/** What is left of a discarded file. Its name is not kept: names of files hold names of people. */
@Entity()
@Unique(['objectId'])
@Index(['studyId', 'discardedAt'])
export class Tombstone {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') studyId!: string;
  @ManyToOne(() => Study) study!: Relation<Study>;
  @Column('text') kind!: HeldKind;
  /** The version, draft or registered file that it was. Not a reference: a draft is gone. */
  @Column('uuid') objectId!: string;
  @Column('uuid', { nullable: true }) submissionId!: string | null;
  @ManyToOne(() => Submission) submission!: Relation<Submission> | null;
  @Column('text', { nullable: true }) tableName!: string | null;
  @Column('text') sha256!: string;
  @Column('bigint', { transformer: numeric }) bytes!: number;
  @Column('text') contentSha256!: string;
  @Column('text') reason!: string;
  @Column('timestamptz') discardedAt!: Date;
  @Column('uuid') discardedById!: string;
  @ManyToOne(() => Account) discardedBy!: Relation<Account>;
  @Column('boolean') byCentre!: boolean;
  /** Set once the store holds no byte of it, or only for who refers to the same bytes. */
  @Column('timestamptz', { nullable: true }) erasedAt!: Date | null;
}

/** Needs the relations `discardedBy` and `submission`. */
export function tombstoneView(row: Tombstone): TombstoneView {
  const { id, kind, tableName, submission, bytes, sha256, contentSha256, reason, byCentre } = row;
  return {
    ...{ id, kind, table: tableName, revision: submission?.revision ?? null, bytes, sha256, contentSha256, reason, byCentre },
    ...{ discardedAt: row.discardedAt.toISOString(), discardedBy: row.discardedBy.displayName },
  };
}
