import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The centre reads what was mailed and why it failed, and sends it again; a decision may have words for the centre only. */
export class Outbox1763801300000 implements MigrationInterface {
  name = 'Outbox1763801300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outbox_mail
        ADD COLUMN kind text NOT NULL DEFAULT 'other',
        ADD COLUMN study_id uuid REFERENCES study ON DELETE SET NULL,
        ADD COLUMN last_error text,
        ADD COLUMN resend_of_id uuid UNIQUE REFERENCES outbox_mail ON DELETE SET NULL;
      CREATE INDEX outbox_mail_created_at_idx ON outbox_mail (created_at);
      ALTER TABLE decision ADD COLUMN note text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE decision DROP COLUMN note;
      DROP INDEX outbox_mail_created_at_idx;
      ALTER TABLE outbox_mail DROP COLUMN kind, DROP COLUMN study_id, DROP COLUMN last_error, DROP COLUMN resend_of_id;
    `);
  }
}
