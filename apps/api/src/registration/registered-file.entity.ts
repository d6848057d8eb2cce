import { Column, Entity, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../accounts/account.entities';
import { numeric } from '../platform/database/numeric';
import { Study } from '../studies/study.entities';

/** A file whose samples were registered: where each registered sample comes from. Its bytes stay in the store. */
@Entity()
export class RegisteredFile {
  /** That of the draft it was, so that asking twice to register is known for what it is. */
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') studyId!: string;
  @ManyToOne(() => Study) study!: Relation<Study>;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) sheet!: string | null;
  @Column('text') sha256!: string;
  @Column('bigint', { transformer: numeric }) bytes!: number;
  @Column('text') contentSha256!: string;
  /** The registry as this file left it. */
  @Column('int') registryVersion!: number;
  /** Samples that it brought; the others were known. */
  @Column('int') added!: number;
  @Column('timestamptz') registeredAt!: Date;
  @Column('uuid') registeredById!: string;
  @ManyToOne(() => Account) registeredBy!: Relation<Account>;
}
