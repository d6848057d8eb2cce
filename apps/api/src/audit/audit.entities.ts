import { Column, CreateDateColumn, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { AuditAction, AuditFacts } from '@cqdg/contract';

/** What happened, for ever: the database refuses to change or remove a row. No foreign keys, for it outlives what it speaks of. */
@Entity('audit_event')
@Index(['studyId', 'id'])
@Index(['accountId', 'id'])
export class AuditEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;

  /** `null` when the portal itself acted. */
  @Column('uuid', { nullable: true })
  accountId!: string | null;

  @Column('uuid', { nullable: true })
  studyId!: string | null;

  @Column('text')
  action!: AuditAction;

  /** What it was done to. */
  @Column('uuid', { nullable: true })
  objectId!: string | null;

  /** Facts without personal values. */
  @Column('jsonb', { default: {} })
  params!: AuditFacts;

  /** What the act changed, as it was and as it became: facts too. */
  @Column('jsonb', { nullable: true })
  before!: AuditFacts | null;

  @Column('jsonb', { nullable: true })
  after!: AuditFacts | null;

  /** Where the request came from; `null` when the portal itself acted. */
  @Column('text', { nullable: true })
  address!: string | null;

  @Column('uuid', { nullable: true })
  correlationId!: string | null;
}

/** A place in the chain of events, in the order in which they were sealed. As append-only as the events. */
@Entity('audit_seal')
export class AuditSeal {
  @PrimaryColumn('bigint')
  position!: string;

  @Column('bigint', { unique: true })
  eventId!: string;

  /** SHA-256 over the hash before and the event: `linkText` in the contract. */
  @Column('bytea')
  hash!: Buffer;

  @CreateDateColumn({ type: 'timestamptz' })
  sealedAt!: Date;
}

/** Events that wait for their seal: filled by a trigger, emptied by the sealer. */
@Entity('audit_unsealed')
export class AuditUnsealed {
  @PrimaryColumn('bigint')
  eventId!: string;
}
