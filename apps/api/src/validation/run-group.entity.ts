import { Column, Entity, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Finding, FindingGroup, Severity } from '@cqdg/contract';
import { Run } from './run.entity';

/** All findings of one table, field and code: counted during the run, so exact beyond the cap. */
@Entity()
export class RunGroup {
  @PrimaryColumn('uuid') runId!: string;
  @ManyToOne(() => Run, { onDelete: 'CASCADE' }) run!: Relation<Run>;
  @PrimaryColumn('int') position!: number;
  @Column('text', { nullable: true }) tableName!: string | null;
  @Column('text', { nullable: true }) field!: string | null;
  @Column('text') code!: string;
  @Column('text') severity!: Severity;
  @Column('int') count!: number;
  @Column('jsonb') sample!: Finding;
  @Column('jsonb') proposals!: FindingGroup['proposals'];
}
