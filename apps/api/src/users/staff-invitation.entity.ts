import { Column, CreateDateColumn, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { Language, StaffRole } from '@cqdg/contract';
import { Account } from '../accounts/account.entities';

/** Somebody is asked to join the centre's people. */
@Entity('staff_invitation')
export class StaffInvitation {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  email!: string;

  @Column('text')
  role!: StaffRole;

  @Column('text')
  language!: Language;

  /** SHA-256 of the token in the link. */
  @Column('text', { unique: true })
  tokenHash!: string;

  @Column('uuid')
  invitedById!: string;

  @ManyToOne(() => Account, { nullable: false })
  invitedBy!: Relation<Account>;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  /** Set once accepted or withdrawn: a link works once. */
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
}
