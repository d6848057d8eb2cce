import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** Every public key that ever signed here: receipts of an earlier key are still to be verified. */
@Entity()
export class SigningKey {
  @PrimaryColumn('text') keyId!: string;
  /** SPKI, PEM. */
  @Column('text') publicKey!: string;
  @CreateDateColumn({ type: 'timestamptz' }) since!: Date;
}
