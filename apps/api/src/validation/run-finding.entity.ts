import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Finding, Severity } from '@cqdg/contract';
import { Run } from './run.entity';

/** A finding that was kept, up to the cap of a run, in the order of the files. */
@Entity()
@Index(['runId', 'tableName', 'field', 'code', 'position'])
export class RunFinding {
  @PrimaryColumn('uuid') runId!: string;
  @ManyToOne(() => Run, { onDelete: 'CASCADE' }) run!: Relation<Run>;
  @PrimaryColumn('int') position!: number;
  @Column('text') code!: string;
  @Column('text') severity!: Severity;
  @Column('text', { nullable: true }) file!: string | null;
  @Column('text', { nullable: true }) tableName!: string | null;
  @Column('int', { nullable: true }) row!: number | null;
  @Column('text', { nullable: true }) field!: string | null;
  @Column('text', { nullable: true }) value!: string | null;
  @Column('jsonb') params!: Finding['params'];
  @Column('text', { nullable: true }) proposal!: string | null;
  @Column('jsonb') keys!: Record<string, string>;
}
