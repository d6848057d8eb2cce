import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { SampleKind, SampleRow } from '@cqdg/contract';
import { RegistrationDraft } from './registration-draft.entity';

/** A row of the draft, compared with what is registered. */
@Entity()
@Index(['draftId', 'kind', 'row'])
export class RegistrationRow {
  @PrimaryColumn('uuid') draftId!: string;
  @ManyToOne(() => RegistrationDraft, { onDelete: 'CASCADE' }) draft!: Relation<RegistrationDraft>;
  @PrimaryColumn('int') row!: number;
  @Column('text') participant!: string;
  @Column('text') biospecimen!: string;
  @Column('text') sample!: string;
  @Column('text') sampleType!: string;
  @Column('text') kind!: SampleKind;
  @Column('jsonb') adds!: SampleRow['adds'];
  @Column('jsonb') conflicts!: Record<string, string>;
}
