import { Column, CreateDateColumn, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Notice } from './notice.entity';

/** `refused`: the server said that it never will. `given_up`: too many attempts failed. `unneeded`: read in the portal, or newer news replaced it. */
export type MailEnd = 'sent' | 'refused' | 'given_up' | 'unneeded';

/** A mail that waits or that has ended. Its words are forgotten once it has: an invitation's hold a key. */
@Entity('outbox_mail')
export class OutboxMail {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  recipient!: string;

  @Column('text')
  subject!: string;

  @Column('text', { nullable: true })
  body!: string | null;

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
