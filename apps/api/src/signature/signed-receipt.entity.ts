import { Column, Entity, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { Account } from '../accounts/account.entities';
import { Study } from '../studies/study.entities';
import { Submission } from '../submissions/submission.entity';

/** A signature, as it was given. Written once, never changed: a trigger of the database refuses both. */
@Entity()
@Unique(['submissionId'])
export class SignedReceipt {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') studyId!: string;
  @ManyToOne(() => Study) study!: Relation<Study>;
  @Column('uuid') submissionId!: string;
  @ManyToOne(() => Submission) submission!: Relation<Submission>;
  @Column('uuid') signerId!: string;
  @ManyToOne(() => Account) signer!: Relation<Account>;
  @Column('timestamptz') signedAt!: Date;
  /** The whole receipt as text: what is downloaded is what was signed, byte for byte. */
  @Column('text') receipt!: string;
}
