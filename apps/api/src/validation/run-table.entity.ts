import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Finding } from '@cqdg/contract';
import { numeric } from '../platform/database/numeric';
import { Run } from './run.entity';

/** One file that a run checks, frozen when it was asked for, and how many findings it had in the end. */
@Entity()
@Index(['versionId'])
@Index(['contentSha256'])
export class RunTable {
  @PrimaryColumn('uuid') runId!: string;
  @ManyToOne(() => Run, { onDelete: 'CASCADE' }) run!: Relation<Run>;
  @PrimaryColumn('text') tableName!: string;
  /** The version of the submission's table; of a registration, its draft. */
  @Column('uuid') versionId!: string;
  @Column('text') file!: string;
  @Column('text') contentSha256!: string;
  @Column('bigint', { transformer: numeric }) contentBytes!: number;
  @Column('jsonb') readerFindings!: Finding[];
  @Column('int', { default: 0 }) rows!: number;
  @Column('int', { default: 0 }) errors!: number;
  @Column('int', { default: 0 }) warnings!: number;
}
