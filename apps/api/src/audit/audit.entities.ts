import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What happened, for ever: the database refuses to change or remove a row. No foreign keys, for it outlives what it speaks of. */
@Entity('audit_event')
@Index(['studyId', 'id'])
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
  action!: string;

  /** What it was done to. */
  @Column('uuid', { nullable: true })
  objectId!: string | null;

  /** Facts without personal values. */
  @Column('jsonb', { default: {} })
  params!: Record<string, string | number>;

  @Column('uuid', { nullable: true })
  correlationId!: string | null;
}
