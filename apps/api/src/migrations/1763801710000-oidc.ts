import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who an account is at the provider at which its person signs in; such an account can do without a password. */
export class Oidc1763801710000 implements MigrationInterface {
  name = 'Oidc1763801710000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account ALTER COLUMN password_hash DROP NOT NULL;
      CREATE TABLE oidc_identity (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        issuer text NOT NULL,
        subject text NOT NULL,
        linked_at timestamptz NOT NULL DEFAULT now(),
        used_at timestamptz NOT NULL,
        UNIQUE (issuer, subject),
        UNIQUE (account_id, issuer)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE oidc_identity; ALTER TABLE account ALTER COLUMN password_hash SET NOT NULL;`);
  }
}
