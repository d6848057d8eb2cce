import { Column, CreateDateColumn, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { AccountRequestState, Language, StudyRole } from '@cqdg/contract';
import { Account } from '../accounts/account.entities';

/** An account that a person asks for. */
@Entity('account_request')
@Index(['state', 'createdAt'])
export class AccountRequest {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  state!: 'unconfirmed' | AccountRequestState;

  @Column('text')
  name!: string;

  @Column('text')
  email!: string;

  @Column('text')
  organisation!: string;

  @Column('text')
  study!: string;

  @Column('text')
  role!: StudyRole;

  @Column('text')
  message!: string;

  @Column('text')
  language!: Language;

  /** SHA-256 of the token in the link. */
  @Column('text', { unique: true })
  tokenHash!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  /** Until when the address may be confirmed. */
  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Index()
  @Column('uuid', { nullable: true })
  closedById!: string | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL', nullable: true })
  closedBy!: Relation<Account> | null;

  @Column('text', { nullable: true })
  reason!: string | null;
}
