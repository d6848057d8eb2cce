import { Column, Entity, Index, ManyToOne, OneToMany, PrimaryColumn, type Relation, Unique } from 'typeorm';
import type { SftpKeyType, SftpSessionEnd, SftpSessionView } from '@cqdg/contract';
import { Account } from '../accounts/account.entities';
import { numeric } from '../platform/database/numeric';
import { Study } from '../studies/study.entities';

/** By which one person reaches one study's folders. What they may do there is told by their role in the study. */
@Entity()
@Unique(['studyId', 'personId'])
export class SftpAccount {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') studyId!: string;
  @ManyToOne(() => Study) study!: Relation<Study>;
  @Index()
  @Column('uuid')
  personId!: string;
  @ManyToOne(() => Account) person!: Relation<Account>;
  /** The login. */
  @Column('text', { unique: true }) name!: string;
  /** PHC string, argon2id. */
  @Column('text', { nullable: true }) passwordHash!: string | null;
  @Column('timestamptz', { nullable: true }) passwordSetAt!: Date | null;
  /** Addresses and networks; none: from anywhere. */
  @Column('text', { array: true }) addresses!: string[];
  @Column('bigint', { transformer: numeric }) quotaBytes!: number;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) disabledAt!: Date | null;
  @Column('text', { nullable: true }) disabledReason!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('uuid') createdById!: string;
  @ManyToOne(() => Account) createdBy!: Relation<Account>;
  @Column('timestamptz', { nullable: true }) lastLoginAt!: Date | null;
  /** The person was told that it ends soon, or is nearly full; `null` again once that is no longer so. */
  @Column('timestamptz', { nullable: true }) endWarnedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) quotaWarnedAt!: Date | null;
  /** Counts what the centre changed: who changes an older one is refused. */
  @Column('int', { default: 1 }) version!: number;
  @OneToMany(() => SftpKey, (key) => key.account) keys!: Relation<SftpKey>[];
}

/** A public key by which an account may be used. */
@Entity()
@Unique(['accountId', 'fingerprint'])
export class SftpKey {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') accountId!: string;
  @ManyToOne(() => SftpAccount, (account) => account.keys) account!: Relation<SftpAccount>;
  @Column('text') name!: string;
  @Column('text') type!: SftpKeyType;
  @Column('int') bits!: number;
  /** In the form of the protocol (RFC 4253, 6.6), as clients send it. */
  @Column('bytea') blob!: Buffer;
  /** `SHA256:…` */
  @Column('text') fingerprint!: string;
  @Column('timestamptz') addedAt!: Date;
  @Column('uuid') addedById!: string;
  @ManyToOne(() => Account) addedBy!: Relation<Account>;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
}

/** One connection, from the login on. Its server touches it every few seconds: without that it is lost. */
@Entity()
@Index(['accountId', 'startedAt'])
// Of those that live: a partial index that the migration makes.
@Index('sftp_session_live', { synchronize: false })
export class SftpSession {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') accountId!: string;
  @ManyToOne(() => SftpAccount) account!: Relation<SftpAccount>;
  @Column('text') address!: string;
  @Column('text') client!: string;
  @Column('text') method!: SftpSessionView['method'];
  @Column('text', { nullable: true }) keyName!: string | null;
  @Column('timestamptz') startedAt!: Date;
  @Column('timestamptz') seenAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('text', { nullable: true }) endedHow!: SftpSessionEnd | null;
  /** Somebody wants it to end: its server does so at its next beat. */
  @Column('timestamptz', { nullable: true }) endAskedAt!: Date | null;
  @Column('int', { default: 0 }) filesIn!: number;
  @Column('bigint', { transformer: numeric, default: 0 }) bytesIn!: number;
  @Column('int', { default: 0 }) filesOut!: number;
  @Column('bigint', { transformer: numeric, default: 0 }) bytesOut!: number;
}
