import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts that people ask for. */
export class AccountRequests1763801700000 implements MigrationInterface {
  name = 'AccountRequests1763801700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account_request (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        state text NOT NULL,
        name text NOT NULL,
        email text NOT NULL,
        organisation text NOT NULL,
        study text NOT NULL,
        role text NOT NULL,
        message text NOT NULL,
        language text NOT NULL,
        token_hash text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        closed_at timestamptz,
        closed_by_id uuid REFERENCES account ON DELETE SET NULL,
        reason text
      );
      CREATE INDEX account_request_closed_by_id_idx ON account_request (closed_by_id);
      CREATE INDEX account_request_state_created_at_idx ON account_request (state, created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE account_request;`);
  }
}
