import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the centre sets while the portal runs. */
export class Settings1763801310000 implements MigrationInterface {
  name = 'Settings1763801310000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE setting (
        name text PRIMARY KEY,
        value jsonb,
        version int NOT NULL,
        changed_at timestamptz NOT NULL,
        changed_by_id uuid NOT NULL REFERENCES account
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE setting;`);
  }
}
