import { Column, CreateDateColumn, Entity, Index, ManyToOne, OneToOne, PrimaryGeneratedColumn, JoinColumn, type Relation } from 'typeorm';
import { Study } from '../studies/study.entities';
import { Notice } from './notice.entity';

/** `refused`: the server said that it never will. `given_up`: too many attempts failed. `unneeded`: read in the portal, or newer news replaced it. */
export type MailEnd = 'sent' | 'refused' | 'given_up' | 'unneeded';

/** A mail that waits or that has ended. Its words are kept for the centre, but not the keys in its links: those are masked once it has ended. */
@Entity('outbox_mail')
export class OutboxMail {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  recipient!: string;

  @Column('text')
  subject!: string;

  /** `null` where it proved unneeded, or long after it ended. */
  @Column('text', { nullable: true })
  body!: string | null;

  /** A kind of notice, or of mail that is none. */
  @Column('text', { default: 'other' })
  kind!: string;

  @Column('uuid', { nullable: true })
  studyId!: string | null;

  @ManyToOne(() => Study, { onDelete: 'SET NULL', nullable: true })
  study!: Relation<Study> | null;

  @Index()
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('int', { default: 0 })
  attempts!: number;

  /** When it may be sent; while someone sends it, when their lease ends. */
  @Index()
  @Column('timestamptz')
  nextAttemptAt!: Date;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  @Column('text', { nullable: true })
  endedAs!: MailEnd | null;

  /** What the mail server said to the last attempt that failed. */
  @Column('text', { nullable: true })
  lastError!: string | null;

  /** Sent again at the wish of the centre: a mail is, once; then its copy may be. */
  @Column('uuid', { nullable: true, unique: true })
  resendOfId!: string | null;

  @OneToOne(() => OutboxMail, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn()
  resendOf!: Relation<OutboxMail> | null;

  /** The notice that says the same: once read, this mail need not leave. */
  @Index()
  @Column('uuid', { nullable: true })
  noticeId!: string | null;

  @ManyToOne(() => Notice, { onDelete: 'SET NULL', nullable: true })
  notice!: Relation<Notice> | null;

  /** A newer mail of the same topic replaces one that still waits. */
  @Index()
  @Column('text', { nullable: true })
  topic!: string | null;
}
