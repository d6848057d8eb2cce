import { Column, Entity, Index, ManyToOne, OneToOne, JoinColumn, PrimaryColumn, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Account } from '../account.entities';

/** Codes of an app (TOTP). Until a first code has proven it, it asks nothing of anybody. */
@Entity('second_factor')
export class SecondFactor {
  @PrimaryColumn('uuid')
  accountId!: string;

  @OneToOne(() => Account, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn()
  account!: Relation<Account>;

  /** Encrypted with the installation's key: who reads the database cannot make codes. */
  @Column('text')
  sealedSecret!: string;

  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  /** The time step of the last code that was taken: it and those before are worth nothing more. */
  @Column('int', { default: 0 })
  lastStep!: number;
}

/** For who has lost the app: each works once. */
@Entity('recovery_code')
export class RecoveryCode {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  accountId!: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE', nullable: false })
  account!: Relation<Account>;

  /** SHA-256: the codes are random, 80 bits. */
  @Column('text')
  codeHash!: string;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}

/** Between the right password and the code: no session yet. */
@Entity('sign_in_challenge')
export class SignInChallenge {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  accountId!: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE', nullable: false })
  account!: Relation<Account>;

  /** SHA-256 of what the page holds. */
  @Column('text', { unique: true })
  tokenHash!: string;

  @Column('timestamptz')
  expiresAt!: Date;
}
