import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Finding, Language, SftpAct, SftpFolder, SftpOutcome } from '@cqdg/contract';
import { Account } from '../accounts/account.entities';
import { numeric } from '../platform/database/numeric';
import { Study } from '../studies/study.entities';
import { Run } from '../validation/run.entity';
import { SftpAccount, SftpSession } from './sftp-account.entities';

/** What was done by SFTP, for the people who did it and for the centre. */
@Entity()
@Index(['studyId', 'at'])
@Index(['accountId', 'at'])
@Index('sftp_transfer_underway', { synchronize: false })
export class SftpTransfer {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') studyId!: string;
  @ManyToOne(() => Study) study!: Relation<Study>;
  @Column('uuid') accountId!: string;
  @ManyToOne(() => SftpAccount) account!: Relation<SftpAccount>;
  @Column('uuid') sessionId!: string;
  @ManyToOne(() => SftpSession) session!: Relation<SftpSession>;
  @Column('text') act!: SftpAct;
  @Column('text') path!: string;
  @Column('text', { nullable: true }) toPath!: string | null;
  @Column('bigint', { transformer: numeric }) bytes!: number;
  @Column('text', { nullable: true }) sha256!: string | null;
  @Column('text') outcome!: SftpOutcome;
  /** Why it was refused: the code of a finding or of a problem. */
  @Column('text', { nullable: true }) code!: string | null;
  /** The findings for which a file was not taken, for its report. */
  @Column('jsonb', { default: [] }) refused!: Finding[];
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

/** An upload that is not finished, or is whole under a temporary name. Its bytes lie in the store under its id. */
@Entity()
@Index(['accountId', 'folder', 'path'])
@Index(['studyId', 'folder'])
export class SftpPart {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') studyId!: string;
  @ManyToOne(() => Study) study!: Relation<Study>;
  @Column('uuid') accountId!: string;
  @ManyToOne(() => SftpAccount) account!: Relation<SftpAccount>;
  @Column('text') folder!: SftpFolder;
  /** Below the folder. */
  @Column('text') path!: string;
  /** As last looked at; while it grows, its file tells. */
  @Column('bigint', { transformer: numeric }) bytes!: number;
  @Column('boolean') whole!: boolean;
  /** Of what is whole. */
  @Column('text', { nullable: true }) sha256!: string | null;
  @Column('text', { nullable: true }) md5!: string | null;
  /** As the client told it. */
  @Column('timestamptz', { nullable: true }) modifiedAt!: Date | null;
  /** The connection that writes into it. */
  @Column('uuid', { nullable: true }) holderId!: string | null;
  @ManyToOne(() => SftpSession) holder!: Relation<SftpSession> | null;
  /** The line of the log that tells what becomes of it. */
  @Column('uuid') transferId!: string;
  @ManyToOne(() => SftpTransfer) transfer!: Relation<SftpTransfer>;
  @Column('timestamptz') begunAt!: Date;
  @Column('timestamptz') touchedAt!: Date;
}

/** A file of the molecular folder. Another one of the same name, or its removal, leaves it with `removedAt`. */
@Entity()
@Index('molecular_file_there', { synchronize: false })
export class MolecularFile {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') studyId!: string;
  @ManyToOne(() => Study) study!: Relation<Study>;
  @Index()
  @Column('uuid')
  accountId!: string;
  @ManyToOne(() => SftpAccount) account!: Relation<SftpAccount>;
  @Column('text') path!: string;
  @Column('bigint', { transformer: numeric }) bytes!: number;
  @Index()
  @Column('text')
  sha256!: string;
  @Column('text') md5!: string;
  @Column('timestamptz', { nullable: true }) modifiedAt!: Date | null;
  @Column('timestamptz') uploadedAt!: Date;
  @Column('uuid') uploadedById!: string;
  @ManyToOne(() => Account) uploadedBy!: Relation<Account>;
  @Column('timestamptz', { nullable: true }) removedAt!: Date | null;
}

/** A folder below `/molecular`, which may be empty. */
@Entity()
export class MolecularFolder {
  @PrimaryColumn('uuid') studyId!: string;
  @ManyToOne(() => Study) study!: Relation<Study>;
  @PrimaryColumn('text') path!: string;
  @Column('timestamptz') madeAt!: Date;
}

/** A study whose tables came by SFTP, and are checked once no more come for a moment. */
@Entity()
export class SftpCheckDue {
  @PrimaryColumn('uuid') studyId!: string;
  @ManyToOne(() => Study) study!: Relation<Study>;
  /** In whose name. */
  @Column('uuid') accountId!: string;
  @ManyToOne(() => SftpAccount) account!: Relation<SftpAccount>;
  @Column('timestamptz') dueAt!: Date;
}

/** A report of a run, as it was given out: who lists a folder must be told its size before it is read. */
@Entity()
export class RunReport {
  @PrimaryColumn('uuid') runId!: string;
  @ManyToOne(() => Run) run!: Relation<Run>;
  @PrimaryColumn('text') language!: Language;
  @PrimaryColumn('text') format!: 'txt' | 'tsv';
  @Index()
  @Column('text')
  sha256!: string;
  @Column('bigint', { transformer: numeric }) bytes!: number;
}
