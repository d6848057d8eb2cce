import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit is a chain, says more of each act, and is out of reach of the role that serves. */
export class AuditChain1763801400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE audit_event ADD before jsonb, ADD after jsonb, ADD address text;
      CREATE INDEX audit_event_account_id_id_idx ON audit_event (account_id, id);
      CREATE TABLE audit_seal (
        position bigint PRIMARY KEY,
        event_id bigint NOT NULL UNIQUE,
        hash bytea NOT NULL,
        sealed_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TABLE audit_unsealed (event_id bigint PRIMARY KEY);
      INSERT INTO audit_unsealed SELECT id FROM audit_event;
      CREATE FUNCTION await_seal() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN INSERT INTO audit_unsealed SELECT id FROM added; RETURN NULL; END $$;
      CREATE TRIGGER audit_event_await_seal AFTER INSERT ON audit_event
        REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION await_seal();
    `);
    await this.role(runner);
    await runner.query(`
      GRANT USAGE ON SCHEMA public TO cqdg_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO cqdg_app;
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO cqdg_app;
      REVOKE UPDATE, DELETE ON audit_event, audit_seal, migration FROM cqdg_app;
      REVOKE INSERT ON migration FROM cqdg_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO cqdg_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO cqdg_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM cqdg_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON SEQUENCES FROM cqdg_app;
      REVOKE ALL ON ALL TABLES IN SCHEMA public FROM cqdg_app;
      REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM cqdg_app;
      REVOKE ALL ON SCHEMA public FROM cqdg_app;
      DROP TRIGGER audit_event_await_seal ON audit_event;
      DROP FUNCTION await_seal;
      DROP TABLE audit_unsealed, audit_seal;
      DROP INDEX audit_event_account_id_id_idx;
      ALTER TABLE audit_event DROP before, DROP after, DROP address;
    `);
  }

  /** Roles are of the whole cluster: another database may have made it, or makes it at this moment. */
  private async role(runner: QueryRunner): Promise<void> {
    await runner.query(`DO $$ BEGIN
      IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'cqdg_app') THEN CREATE ROLE cqdg_app NOLOGIN; END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
  }
}
