import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is looked up by other than its key, each time a file is discarded or a notice replaced. */
export class Lookups1763800800000 implements MigrationInterface {
  name = 'Lookups1763800800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX outbox_mail_notice_id_idx ON outbox_mail (notice_id);
      CREATE INDEX table_file_version_sha256_idx ON table_file_version (sha256);
      CREATE INDEX table_file_version_content_sha256_idx ON table_file_version (content_sha256);
      CREATE INDEX run_table_content_sha256_idx ON run_table (content_sha256);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX outbox_mail_notice_id_idx, table_file_version_sha256_idx, table_file_version_content_sha256_idx, run_table_content_sha256_idx;
    `);
  }
}
