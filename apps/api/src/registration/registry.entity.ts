import { Column, Entity, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Study } from '../studies/study.entities';

/** The registered samples of a study, as a whole: locked while they change. */
@Entity()
export class Registry {
  @PrimaryColumn('uuid') studyId!: string;
  @ManyToOne(() => Study) study!: Relation<Study>;
  /** Goes up with each registration. */
  @Column('int', { default: 0 }) version!: number;
  @Column('int', { default: 0 }) samples!: number;
}
