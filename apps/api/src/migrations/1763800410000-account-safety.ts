import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links for a new password, sessions that say where they are; failed attempts are counted in Redis now. */
export class AccountSafety1763800410000 implements MigrationInterface {
  name = 'AccountSafety1763800410000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE password_reset (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        token_hash text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        closed_at timestamptz
      );
      CREATE INDEX password_reset_account_id_idx ON password_reset (account_id);
      ALTER TABLE session ADD COLUMN agent text, ADD COLUMN address text;
      DROP TABLE attempt;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE attempt (
        key text PRIMARY KEY,
        failures int NOT NULL,
        blocked_until timestamptz NOT NULL,
        last_at timestamptz NOT NULL
      );
      ALTER TABLE session DROP COLUMN address, DROP COLUMN agent;
      DROP TABLE password_reset;
    `);
  }
}
