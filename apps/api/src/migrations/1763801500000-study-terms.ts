import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the centre knows of a study beside its name; archived instead of deleted. */
export class StudyTerms1763801500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE study ADD data_use jsonb, ADD contact jsonb, ADD embargo_months int, ADD archived_at timestamptz,
        ADD version int NOT NULL DEFAULT 1,
        ADD CONSTRAINT study_embargo_months_check CHECK (embargo_months BETWEEN 0 AND 120)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE study DROP data_use, DROP contact, DROP embargo_months, DROP archived_at, DROP version`);
  }
}
