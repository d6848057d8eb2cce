import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, sessions, studies, members, invitations, audit and mail. */
export class People1763800000000 implements MigrationInterface {
  name = 'People1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        email text NOT NULL UNIQUE,
        display_name text NOT NULL,
        language text NOT NULL DEFAULT 'fr',
        staff_role text,
        password_hash text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        closed_at timestamptz
      );
      CREATE TABLE session (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        token_hash text NOT NULL UNIQUE,
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX session_account_id_idx ON session (account_id);
      CREATE TABLE attempt (
        key text PRIMARY KEY,
        failures int NOT NULL,
        blocked_until timestamptz NOT NULL,
        last_at timestamptz NOT NULL
      );
      CREATE TABLE study (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        code text NOT NULL,
        name jsonb NOT NULL,
        description jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX study_code_lower_idx ON study (lower(code));
      CREATE TABLE member (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        study_id uuid NOT NULL REFERENCES study ON DELETE CASCADE,
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        role text NOT NULL,
        since timestamptz NOT NULL DEFAULT now(),
        UNIQUE (study_id, account_id)
      );
      CREATE INDEX member_account_id_idx ON member (account_id);
      CREATE TABLE invitation (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        study_id uuid NOT NULL REFERENCES study ON DELETE CASCADE,
        email text NOT NULL,
        role text NOT NULL,
        language text NOT NULL,
        token_hash text NOT NULL UNIQUE,
        invited_by_id uuid NOT NULL REFERENCES account,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        closed_at timestamptz
      );
      CREATE INDEX invitation_study_id_idx ON invitation (study_id);
      CREATE TABLE outbox_mail (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        recipient text NOT NULL,
        subject text NOT NULL,
        body text,
        created_at timestamptz NOT NULL DEFAULT now(),
        attempts int NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL,
        sent_at timestamptz
      );
      CREATE INDEX outbox_mail_next_attempt_at_idx ON outbox_mail (next_attempt_at);
      CREATE TABLE audit_event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT now(),
        account_id uuid,
        study_id uuid,
        action text NOT NULL,
        object_id uuid,
        params jsonb NOT NULL DEFAULT '{}',
        correlation_id uuid
      );
      CREATE INDEX audit_event_study_id_id_idx ON audit_event (study_id, id);
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
      CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE audit_event, outbox_mail, invitation, member, study, attempt, session, account;
      DROP FUNCTION refuse_change();
    `);
  }
}
