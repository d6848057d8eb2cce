import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../accounts/account.entities';
import { Study } from '../studies/study.entities';

/** A sample of a study. Its links and its type never change here: that is asked of the centre. */
@Entity()
@Index(['studyId', 'biospecimen'])
@Index(['studyId', 'participant'])
export class RegisteredSample {
  @PrimaryColumn('uuid') studyId!: string;
  @ManyToOne(() => Study) study!: Relation<Study>;
  @PrimaryColumn('text') sample!: string;
  @Column('text') biospecimen!: string;
  @Column('text') participant!: string;
  @Column('text') sampleType!: string;
  /** The registry's version that brought it: a run sees those up to the version it is based on. */
  @Column('int') registryVersion!: number;
  @Column('timestamptz') registeredAt!: Date;
  @Column('uuid') registeredById!: string;
  @ManyToOne(() => Account) registeredBy!: Relation<Account>;
}
