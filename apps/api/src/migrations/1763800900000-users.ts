import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts that the centre administers: when each was last seen, the version that a change is made to, invitations to the centre. */
export class Users1763800900000 implements MigrationInterface {
  name = 'Users1763800900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account ADD COLUMN seen_at timestamptz, ADD COLUMN version int NOT NULL DEFAULT 1;
      UPDATE account a SET seen_at = (SELECT max(s.seen_at) FROM session s WHERE s.account_id = a.id);
      CREATE TABLE staff_invitation (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        email text NOT NULL,
        role text NOT NULL,
        language text NOT NULL,
        token_hash text NOT NULL UNIQUE,
        invited_by_id uuid NOT NULL REFERENCES account,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        closed_at timestamptz
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE staff_invitation;
      ALTER TABLE account DROP COLUMN version, DROP COLUMN seen_at;
    `);
  }
}
