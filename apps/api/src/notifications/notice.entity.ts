import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { NoticeKind, NoticeParams } from '@cqdg/contract';
import { Account } from '../accounts/account.entities';
import { Study } from '../studies/study.entities';

/** News for one person, in the portal. Worded where it is shown. */
@Entity('notice')
@Index(['accountId', 'at'])
export class Notice {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') accountId!: string;
  @ManyToOne(() => Account, { onDelete: 'CASCADE', nullable: false }) account!: Relation<Account>;
  @Column('uuid', { nullable: true }) studyId!: string | null;
  @ManyToOne(() => Study, { onDelete: 'CASCADE', nullable: true }) study!: Relation<Study> | null;
  @Column('text') kind!: NoticeKind;
  @Column('jsonb') params!: NoticeParams[NoticeKind];
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
  @Column('timestamptz', { nullable: true }) readAt!: Date | null;
}
