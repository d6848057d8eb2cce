import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How complete the participants of each run are. */
export class Completeness1763800700000 implements MigrationInterface {
  name = 'Completeness1763800700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE run_completeness (
        run_id uuid PRIMARY KEY REFERENCES run ON DELETE CASCADE,
        summary jsonb NOT NULL,
        tables jsonb NOT NULL,
        packed bytea NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE run_completeness;`);
  }
}
