import { Column, CreateDateColumn, Entity, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../accounts/account.entities';

/** An edition of the dictionary. Once published, the database refuses to change it. */
@Entity('dictionary_edition')
export class DictionaryEdition {
  @PrimaryColumn('text')
  version!: string;

  @Column('text')
  name!: string;

  /** The file as it came, JSON. */
  @Column('text')
  content!: string;

  @Column('int')
  tables!: number;

  @Column('int')
  fields!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  uploadedAt!: Date;

  /** `null`: it came with the portal. */
  @Column('uuid', { nullable: true })
  uploadedById!: string | null;

  @ManyToOne(() => Account, { nullable: true })
  uploadedBy!: Relation<Account> | null;

  /** When it comes into force by itself. */
  @Column('timestamptz', { nullable: true })
  publishAt!: Date | null;

  /** The last one published is in force. */
  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  /** Counts what happens to it before it is published. */
  @Column('int', { default: 1 })
  revision!: number;
}
