import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is left of discarded files. */
export class Tombstones1763800600000 implements MigrationInterface {
  name = 'Tombstones1763800600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tombstone (
        id uuid PRIMARY KEY,
        study_id uuid NOT NULL REFERENCES study,
        kind text NOT NULL,
        object_id uuid NOT NULL UNIQUE,
        submission_id uuid REFERENCES submission,
        table_name text,
        sha256 text NOT NULL,
        bytes bigint NOT NULL,
        content_sha256 text NOT NULL,
        reason text NOT NULL,
        discarded_at timestamptz NOT NULL,
        discarded_by_id uuid NOT NULL REFERENCES account,
        by_centre boolean NOT NULL,
        erased_at timestamptz
      );
      CREATE INDEX tombstone_study_id_discarded_at_idx ON tombstone (study_id, discarded_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE tombstone;`);
  }
}
