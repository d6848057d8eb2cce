import { Column, CreateDateColumn, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Account } from '../accounts/account.entities';

/** Who an account is at the provider. An address may change or pass to somebody else there; issuer and subject never do. */
@Entity('oidc_identity')
@Unique(['issuer', 'subject'])
@Unique(['accountId', 'issuer'])
export class OidcIdentity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  accountId!: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE', nullable: false })
  account!: Relation<Account>;

  @Column('text')
  issuer!: string;

  @Column('text')
  subject!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  linkedAt!: Date;

  /** The last sign-in. */
  @Column('timestamptz')
  usedAt!: Date;
}
