import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a draft of the dictionary would change for each study. */
export class Rehearsals1763801740000 implements MigrationInterface {
  name = 'Rehearsals1763801740000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rehearsal (
        id uuid PRIMARY KEY,
        version text NOT NULL UNIQUE REFERENCES dictionary_edition ON DELETE CASCADE,
        state text NOT NULL,
        attempt int NOT NULL DEFAULT 1,
        losses int NOT NULL DEFAULT 0,
        draft text NOT NULL,
        against text NOT NULL,
        registration boolean NOT NULL,
        asked_by_id uuid REFERENCES account ON DELETE SET NULL,
        total int NOT NULL DEFAULT 0,
        done int NOT NULL DEFAULT 0,
        current_study_id uuid REFERENCES study ON DELETE SET NULL,
        queued_at timestamptz NOT NULL,
        heartbeat_at timestamptz,
        ended_at timestamptz
      );
      CREATE INDEX rehearsal_state_idx ON rehearsal (state);
      CREATE TABLE rehearsed_study (
        rehearsal_id uuid NOT NULL REFERENCES rehearsal ON DELETE CASCADE,
        study_id uuid NOT NULL REFERENCES study ON DELETE CASCADE,
        state text NOT NULL,
        basis jsonb,
        result jsonb,
        findings jsonb,
        revision int,
        rehearsed_at timestamptz,
        PRIMARY KEY (rehearsal_id, study_id)
      );
      CREATE INDEX rehearsed_study_study_id_idx ON rehearsed_study (study_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE rehearsed_study; DROP TABLE rehearsal;`);
  }
}
