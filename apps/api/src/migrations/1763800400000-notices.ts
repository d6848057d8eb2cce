import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices, choices about mail, and what becomes of a mail that is refused. */
export class Notices1763800400000 implements MigrationInterface {
  name = 'Notices1763800400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account ADD COLUMN mail_choices jsonb NOT NULL DEFAULT '{}';
      CREATE TABLE notice (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        study_id uuid REFERENCES study ON DELETE CASCADE,
        kind text NOT NULL,
        params jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        read_at timestamptz
      );
      CREATE INDEX notice_account_id_at_idx ON notice (account_id, at);
      ALTER TABLE outbox_mail ADD COLUMN notice_id uuid REFERENCES notice ON DELETE SET NULL;
      ALTER TABLE outbox_mail ADD COLUMN topic text;
      ALTER TABLE outbox_mail ADD COLUMN ended_as text;
      CREATE INDEX outbox_mail_topic_idx ON outbox_mail (topic);
      UPDATE outbox_mail SET ended_as = 'sent' WHERE sent_at IS NOT NULL;
      ALTER TABLE run ADD COLUMN asked_by_id uuid REFERENCES account;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE run DROP COLUMN asked_by_id;
      ALTER TABLE outbox_mail DROP COLUMN ended_as, DROP COLUMN topic, DROP COLUMN notice_id;
      DROP TABLE notice;
      ALTER TABLE account DROP COLUMN mail_choices;
    `);
  }
}
