import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a person was told that a token of theirs ends soon. */
export class TokenWarnings1763801720000 implements MigrationInterface {
  name = 'TokenWarnings1763801720000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE api_token ADD COLUMN warned_at timestamptz;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE api_token DROP COLUMN warned_at;`);
  }
}
