import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The second factor of an account, its recovery codes, and the question between a password and a session. */
export class SecondFactor1763800910000 implements MigrationInterface {
  name = 'SecondFactor1763800910000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE second_factor (
        account_id uuid PRIMARY KEY REFERENCES account ON DELETE CASCADE,
        sealed_secret text NOT NULL,
        confirmed_at timestamptz,
        last_step int NOT NULL DEFAULT 0
      );
      CREATE TABLE recovery_code (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        code_hash text NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX recovery_code_account_id_idx ON recovery_code (account_id);
      CREATE TABLE sign_in_challenge (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        token_hash text NOT NULL UNIQUE,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX sign_in_challenge_account_id_idx ON sign_in_challenge (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE sign_in_challenge, recovery_code, second_factor;`);
  }
}
