import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '@cqdg/contract';

/** There is a row, and only one, while the centre works on the portal. */
@Entity()
@Check('maintenance_id_check', 'id = 1')
export class Maintenance {
  @PrimaryColumn('int', { default: 1 }) id!: number;
  @Column('jsonb', { nullable: true }) message!: Record<Language, string> | null;
  @Column('timestamptz') since!: Date;
  @Column('timestamptz', { nullable: true }) until!: Date | null;
}
