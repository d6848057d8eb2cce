import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Registered samples, submissions and the versions of their files, runs and findings, receipts. */
export class Submissions1763800100000 implements MigrationInterface {
  name = 'Submissions1763800100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE registry (
        study_id uuid PRIMARY KEY REFERENCES study,
        version int NOT NULL DEFAULT 0,
        samples int NOT NULL DEFAULT 0
      );
      CREATE TABLE registered_sample (
        study_id uuid NOT NULL REFERENCES study,
        sample text NOT NULL,
        biospecimen text NOT NULL,
        participant text NOT NULL,
        sample_type text NOT NULL,
        registry_version int NOT NULL,
        registered_at timestamptz NOT NULL,
        registered_by_id uuid NOT NULL REFERENCES account,
        PRIMARY KEY (study_id, sample)
      );
      CREATE INDEX registered_sample_study_id_biospecimen_idx ON registered_sample (study_id, biospecimen);
      CREATE INDEX registered_sample_study_id_participant_idx ON registered_sample (study_id, participant);
      CREATE TABLE registration_draft (
        id uuid PRIMARY KEY,
        study_id uuid NOT NULL UNIQUE REFERENCES study,
        name text NOT NULL,
        sheet text,
        sha256 text NOT NULL,
        bytes bigint NOT NULL,
        content_sha256 text NOT NULL,
        content_bytes bigint NOT NULL,
        lines int NOT NULL,
        reader_findings jsonb NOT NULL,
        uploaded_at timestamptz NOT NULL,
        uploaded_by_id uuid NOT NULL REFERENCES account,
        current_run_id uuid,
        rows jsonb
      );
      CREATE TABLE registration_row (
        draft_id uuid NOT NULL REFERENCES registration_draft ON DELETE CASCADE,
        row int NOT NULL,
        participant text NOT NULL,
        biospecimen text NOT NULL,
        sample text NOT NULL,
        sample_type text NOT NULL,
        kind text NOT NULL,
        adds jsonb NOT NULL,
        conflicts jsonb NOT NULL,
        PRIMARY KEY (draft_id, row)
      );
      CREATE INDEX registration_row_draft_id_kind_row_idx ON registration_row (draft_id, kind, row);

      CREATE TABLE submission (
        id uuid PRIMARY KEY,
        study_id uuid NOT NULL REFERENCES study,
        revision int NOT NULL,
        state text NOT NULL,
        dictionary text NOT NULL,
        current_run_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (study_id, revision)
      );
      CREATE TABLE table_file_version (
        id uuid PRIMARY KEY,
        submission_id uuid NOT NULL REFERENCES submission,
        table_name text NOT NULL,
        name text NOT NULL,
        sheet text,
        sha256 text NOT NULL,
        bytes bigint NOT NULL,
        content_sha256 text NOT NULL,
        content_bytes bigint NOT NULL,
        lines int NOT NULL,
        reader_findings jsonb NOT NULL,
        uploaded_at timestamptz NOT NULL,
        uploaded_by_id uuid NOT NULL REFERENCES account
      );
      CREATE INDEX table_file_version_submission_id_table_name_idx ON table_file_version (submission_id, table_name);
      CREATE TABLE submission_table (
        submission_id uuid NOT NULL REFERENCES submission,
        table_name text NOT NULL,
        version_id uuid NOT NULL REFERENCES table_file_version,
        PRIMARY KEY (submission_id, table_name)
      );

      CREATE TABLE run (
        id uuid PRIMARY KEY,
        study_id uuid NOT NULL REFERENCES study,
        subject_id uuid NOT NULL,
        kind text NOT NULL,
        number int NOT NULL,
        attempt int NOT NULL DEFAULT 1,
        state text NOT NULL,
        stage text,
        rows_done int NOT NULL DEFAULT 0,
        rows_total int NOT NULL DEFAULT 0,
        errors int NOT NULL DEFAULT 0,
        warnings int NOT NULL DEFAULT 0,
        kept int NOT NULL DEFAULT 0,
        fixed int,
        added int,
        remaining int,
        dictionary text NOT NULL,
        engine text NOT NULL,
        basis jsonb NOT NULL,
        queued_at timestamptz NOT NULL,
        started_at timestamptz,
        ended_at timestamptz,
        heartbeat_at timestamptz,
        identities bytea,
        UNIQUE (study_id, kind, number)
      );
      CREATE INDEX run_state_idx ON run (state);
      CREATE TABLE run_table (
        run_id uuid NOT NULL REFERENCES run ON DELETE CASCADE,
        table_name text NOT NULL,
        version_id uuid NOT NULL,
        file text NOT NULL,
        content_sha256 text NOT NULL,
        content_bytes bigint NOT NULL,
        reader_findings jsonb NOT NULL,
        rows int NOT NULL DEFAULT 0,
        errors int NOT NULL DEFAULT 0,
        warnings int NOT NULL DEFAULT 0,
        PRIMARY KEY (run_id, table_name)
      );
      CREATE INDEX run_table_version_id_idx ON run_table (version_id);
      CREATE TABLE run_finding (
        run_id uuid NOT NULL REFERENCES run ON DELETE CASCADE,
        position int NOT NULL,
        code text NOT NULL,
        severity text NOT NULL,
        file text,
        table_name text,
        row int,
        field text,
        value text,
        params jsonb NOT NULL,
        proposal text,
        keys jsonb NOT NULL,
        PRIMARY KEY (run_id, position)
      );
      CREATE INDEX run_finding_run_id_table_name_field_code_position_idx ON run_finding (run_id, table_name, field, code, position);
      CREATE TABLE run_group (
        run_id uuid NOT NULL REFERENCES run ON DELETE CASCADE,
        position int NOT NULL,
        table_name text,
        field text,
        code text NOT NULL,
        severity text NOT NULL,
        count int NOT NULL,
        sample jsonb NOT NULL,
        proposals jsonb NOT NULL,
        PRIMARY KEY (run_id, position)
      );

      CREATE TABLE signed_receipt (
        id uuid PRIMARY KEY,
        study_id uuid NOT NULL REFERENCES study,
        submission_id uuid NOT NULL UNIQUE REFERENCES submission,
        signer_id uuid NOT NULL REFERENCES account,
        signed_at timestamptz NOT NULL,
        receipt text NOT NULL
      );
      CREATE TRIGGER signed_receipt_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON signed_receipt
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TABLE signing_key (
        key_id text PRIMARY KEY,
        public_key text NOT NULL,
        since timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE signing_key, signed_receipt, run_group, run_finding, run_table, run, submission_table, table_file_version,
        submission, registration_row, registration_draft, registered_sample, registry;
    `);
  }
}
