import { Column, CreateDateColumn, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { Language, MailChoices, StaffRole } from '@cqdg/contract';

/** A person. The address is kept in small letters, so that it is unique however it is typed. */
@Entity('account')
export class Account {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text', { unique: true })
  email!: string;

  @Column('text')
  displayName!: string;

  @Column('text', { default: 'fr' })
  language!: Language;

  @Column('text', { nullable: true })
  staffRole!: StaffRole | null;

  /** PHC string, argon2id; `null` for who signs in at a provider only. */
  @Column('text', { nullable: true })
  passwordHash!: string | null;

  /** Where news reaches the person, by kind; a kind that is not named comes by mail too. */
  @Column('jsonb', { default: {} })
  mailChoices!: MailChoices;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  /** Set when the centre closes the account. */
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  /** When the person was last here, to the minute: sessions are removed, this stays. */
  @Column('timestamptz', { nullable: true })
  seenAt!: Date | null;

  /** Counts what the centre changed of the account: who changes an older one is refused. */
  @Column('int', { default: 1 })
  version!: number;
}

@Entity('session')
export class Session {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** SHA-256 of the token in the cookie: who reads the table cannot use it. */
  @Column('text', { unique: true })
  tokenHash!: string;

  @Index()
  @Column('uuid')
  accountId!: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE', nullable: false })
  account!: Relation<Account>;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz')
  seenAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  /** What the browser calls itself, for the person's own list of sessions. */
  @Column('text', { nullable: true })
  agent!: string | null;

  /** Where it was opened from. */
  @Column('text', { nullable: true })
  address!: string | null;
}
