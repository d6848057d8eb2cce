import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What studies and the centre write to each other, and the changes of registered samples that are asked for there. */
export class Requests1763801750000 implements MigrationInterface {
  name = 'Requests1763801750000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE request (
        id uuid PRIMARY KEY,
        study_id uuid NOT NULL REFERENCES study,
        number int NOT NULL,
        kind text NOT NULL,
        subject text NOT NULL,
        state text NOT NULL,
        anchor jsonb,
        changes jsonb NOT NULL,
        asked_by_id uuid NOT NULL REFERENCES account,
        asked_at timestamptz NOT NULL,
        assignee_id uuid REFERENCES account,
        updated_at timestamptz NOT NULL,
        applied_at timestamptz,
        entries int NOT NULL,
        UNIQUE (study_id, number)
      );
      CREATE INDEX request_state_updated_at_idx ON request (state, updated_at);
      CREATE INDEX request_assignee_id_idx ON request (assignee_id);

      CREATE TABLE request_entry (
        id uuid PRIMARY KEY,
        request_id uuid NOT NULL REFERENCES request,
        position int NOT NULL,
        act text NOT NULL,
        side text NOT NULL,
        by_id uuid NOT NULL REFERENCES account,
        at timestamptz NOT NULL,
        text text,
        assignee_id uuid REFERENCES account,
        samples int,
        UNIQUE (request_id, position)
      );

      CREATE TABLE request_file (
        id uuid PRIMARY KEY,
        study_id uuid NOT NULL REFERENCES study,
        entry_id uuid REFERENCES request_entry,
        name text NOT NULL,
        bytes bigint NOT NULL,
        sha256 text NOT NULL,
        uploaded_at timestamptz NOT NULL,
        uploaded_by_id uuid NOT NULL REFERENCES account
      );
      CREATE INDEX request_file_entry_id_idx ON request_file (entry_id);
      CREATE INDEX request_file_study_id_idx ON request_file (study_id);
      CREATE INDEX request_file_sha256_idx ON request_file (sha256);

      -- What was written stays as it was written.
      CREATE FUNCTION request_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'what was written in a request stays';
        END $$;
      CREATE TRIGGER request_entry_stays BEFORE UPDATE OR DELETE ON request_entry FOR EACH ROW EXECUTE FUNCTION request_entry_stays();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE request_file;
      DROP TABLE request_entry;
      DROP TABLE request;
      DROP FUNCTION request_entry_stays;
    `);
  }
}
