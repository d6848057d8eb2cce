import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the centre works on the portal: at most one row. */
export class Maintenance1763800500000 implements MigrationInterface {
  name = 'Maintenance1763800500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE maintenance (
        id int PRIMARY KEY DEFAULT 1 CHECK (id = 1),
        message jsonb,
        since timestamptz NOT NULL,
        until timestamptz
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE maintenance;`);
  }
}
