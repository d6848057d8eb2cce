import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts of the SFTP server, what is done by them, and the files that only come that way. */
export class Sftp1763801760000 implements MigrationInterface {
  name = 'Sftp1763801760000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sftp_account (
        id uuid PRIMARY KEY,
        study_id uuid NOT NULL REFERENCES study,
        person_id uuid NOT NULL REFERENCES account,
        name text NOT NULL UNIQUE,
        password_hash text,
        password_set_at timestamptz,
        addresses text[] NOT NULL,
        quota_bytes bigint NOT NULL,
        expires_at timestamptz NOT NULL,
        disabled_at timestamptz,
        disabled_reason text,
        created_at timestamptz NOT NULL,
        created_by_id uuid NOT NULL REFERENCES account,
        last_login_at timestamptz,
        end_warned_at timestamptz,
        quota_warned_at timestamptz,
        version int NOT NULL DEFAULT 1,
        UNIQUE (study_id, person_id)
      );
      CREATE INDEX sftp_account_person_id_idx ON sftp_account (person_id);

      CREATE TABLE sftp_key (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES sftp_account,
        name text NOT NULL,
        type text NOT NULL,
        bits int NOT NULL,
        blob bytea NOT NULL,
        fingerprint text NOT NULL,
        added_at timestamptz NOT NULL,
        added_by_id uuid NOT NULL REFERENCES account,
        used_at timestamptz,
        UNIQUE (account_id, fingerprint)
      );

      CREATE TABLE sftp_session (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES sftp_account,
        address text NOT NULL,
        client text NOT NULL,
        method text NOT NULL,
        key_name text,
        started_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        ended_at timestamptz,
        ended_how text,
        end_asked_at timestamptz,
        files_in int NOT NULL DEFAULT 0,
        bytes_in bigint NOT NULL DEFAULT 0,
        files_out int NOT NULL DEFAULT 0,
        bytes_out bigint NOT NULL DEFAULT 0
      );
      CREATE INDEX sftp_session_account_id_started_at_idx ON sftp_session (account_id, started_at);
      CREATE INDEX sftp_session_live ON sftp_session (seen_at) WHERE ended_at IS NULL;

      CREATE TABLE sftp_transfer (
        id uuid PRIMARY KEY,
        study_id uuid NOT NULL REFERENCES study,
        account_id uuid NOT NULL REFERENCES sftp_account,
        session_id uuid NOT NULL REFERENCES sftp_session,
        act text NOT NULL,
        path text NOT NULL,
        to_path text,
        bytes bigint NOT NULL,
        sha256 text,
        outcome text NOT NULL,
        code text,
        refused jsonb NOT NULL DEFAULT '[]',
        at timestamptz NOT NULL,
        ended_at timestamptz
      );
      CREATE INDEX sftp_transfer_study_id_at_idx ON sftp_transfer (study_id, at);
      CREATE INDEX sftp_transfer_account_id_at_idx ON sftp_transfer (account_id, at);
      CREATE INDEX sftp_transfer_underway ON sftp_transfer (session_id) WHERE outcome = 'underway';

      -- An upload that is not finished, or whole under a temporary name. Its bytes lie in the store under its id.
      CREATE TABLE sftp_part (
        id uuid PRIMARY KEY,
        study_id uuid NOT NULL REFERENCES study,
        account_id uuid NOT NULL REFERENCES sftp_account,
        folder text NOT NULL,
        path text NOT NULL,
        bytes bigint NOT NULL,
        whole boolean NOT NULL,
        sha256 text,
        md5 text,
        modified_at timestamptz,
        holder_id uuid REFERENCES sftp_session,
        transfer_id uuid NOT NULL REFERENCES sftp_transfer,
        begun_at timestamptz NOT NULL,
        touched_at timestamptz NOT NULL
      );
      CREATE INDEX sftp_part_account_id_folder_path_idx ON sftp_part (account_id, folder, path);
      CREATE INDEX sftp_part_study_id_folder_idx ON sftp_part (study_id, folder);


      CREATE TABLE molecular_file (
        id uuid PRIMARY KEY,
        study_id uuid NOT NULL REFERENCES study,
        account_id uuid NOT NULL REFERENCES sftp_account,
        path text NOT NULL,
        bytes bigint NOT NULL,
        sha256 text NOT NULL,
        md5 text NOT NULL,
        modified_at timestamptz,
        uploaded_at timestamptz NOT NULL,
        uploaded_by_id uuid NOT NULL REFERENCES account,
        removed_at timestamptz
      );
      CREATE UNIQUE INDEX molecular_file_there ON molecular_file (study_id, path) WHERE removed_at IS NULL;
      CREATE INDEX molecular_file_sha256_idx ON molecular_file (sha256);
      CREATE INDEX molecular_file_account_id_idx ON molecular_file (account_id);

      CREATE TABLE molecular_folder (
        study_id uuid NOT NULL REFERENCES study,
        path text NOT NULL,
        made_at timestamptz NOT NULL,
        PRIMARY KEY (study_id, path)
      );

      -- A study whose tables came by SFTP and will be checked once no more come.
      CREATE TABLE sftp_check_due (
        study_id uuid PRIMARY KEY REFERENCES study,
        account_id uuid NOT NULL REFERENCES sftp_account,
        due_at timestamptz NOT NULL
      );

      -- Reports of runs as they were given out.
      CREATE TABLE run_report (
        run_id uuid NOT NULL REFERENCES run,
        language text NOT NULL,
        format text NOT NULL,
        sha256 text NOT NULL,
        bytes bigint NOT NULL,
        PRIMARY KEY (run_id, language, format)
      );
      CREATE INDEX run_report_sha256_idx ON run_report (sha256);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE run_report;
      DROP TABLE sftp_check_due;
      DROP TABLE molecular_folder;
      DROP TABLE molecular_file;
      DROP TABLE sftp_part;
      DROP TABLE sftp_transfer;
      DROP TABLE sftp_session;
      DROP TABLE sftp_key;
      DROP TABLE sftp_account;
    `);
  }
}
