import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { DecisionAction } from '@cqdg/contract';
import { Account } from '../accounts/account.entities';
import { Submission } from '../submissions/submission.entity';

/** What was decided of a revision as a whole. Written once, never changed: a trigger of the database refuses both. */
@Entity()
export class Decision {
  @PrimaryColumn('uuid') id!: string;
  @Index()
  @Column('uuid')
  submissionId!: string;
  @ManyToOne(() => Submission) submission!: Relation<Submission>;
  @Column('text') action!: DecisionAction;
  /** As the study reads it. */
  @Column('text', { nullable: true }) reason!: string | null;
  /** Why, for the centre only, where the study reads other words. */
  @Column('text', { nullable: true }) note!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('uuid') byId!: string;
  @ManyToOne(() => Account) by!: Relation<Account>;
}
