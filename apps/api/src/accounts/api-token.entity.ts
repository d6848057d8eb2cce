import type { TokenScope } from '@cqdg/contract';
import { Column, CreateDateColumn, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Account } from './account.entities';

/** An access token, by which a person's programs act in their name. */
@Entity('api_token')
export class ApiToken {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  accountId!: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE', nullable: false })
  account!: Relation<Account>;

  @Column('text')
  name!: string;

  /** SHA-256 of the token: who reads the table cannot use it. */
  @Column('text', { unique: true })
  tokenHash!: string;

  /** Its first characters, to recognise it by. */
  @Column('text')
  start!: string;

  @Column('text', { array: true })
  scopes!: TokenScope[];

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;

  /** Its person was told that it ends soon. */
  @Column('timestamptz', { nullable: true })
  warnedAt!: Date | null;
}
