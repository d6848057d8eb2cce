import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The files that samples were registered from. */
export class RegisteredFiles1763800200000 implements MigrationInterface {
  name = 'RegisteredFiles1763800200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE registered_file (
        id uuid PRIMARY KEY,
        study_id uuid NOT NULL REFERENCES study,
        name text NOT NULL,
        sheet text,
        sha256 text NOT NULL,
        bytes bigint NOT NULL,
        content_sha256 text NOT NULL,
        registry_version int NOT NULL,
        added int NOT NULL,
        registered_at timestamptz NOT NULL,
        registered_by_id uuid NOT NULL REFERENCES account
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE registered_file;`);
  }
}
