import { Column, Entity, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../accounts/account.entities';

/** What the centre has set. A row without a value was put back to its standard. */
@Entity()
export class Setting {
  @PrimaryColumn('text') name!: string;
  @Column('jsonb', { nullable: true }) value!: unknown;
  /** Goes up with every change, so that nobody changes what they did not see. */
  @Column('int') version!: number;
  @Column('timestamptz') changedAt!: Date;
  @Column('uuid') changedById!: string;
  @ManyToOne(() => Account) changedBy!: Relation<Account>;
}
