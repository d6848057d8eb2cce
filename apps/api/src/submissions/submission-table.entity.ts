import { Column, Entity, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Submission } from './submission.entity';
import { TableFileVersion } from './table-file.entity';

/** Which version of a table's file is the submission's now. */
@Entity()
export class SubmissionTable {
  @PrimaryColumn('uuid') submissionId!: string;
  @ManyToOne(() => Submission) submission!: Relation<Submission>;
  @PrimaryColumn('text') tableName!: string;
  @Column('uuid') versionId!: string;
  @ManyToOne(() => TableFileVersion) version!: Relation<TableFileVersion>;
}
