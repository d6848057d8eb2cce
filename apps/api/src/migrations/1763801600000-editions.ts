import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Editions of the dictionary: those that come with the portal, and those that the centre uploads. */
export class Editions1763801600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dictionary_edition (
        version text PRIMARY KEY,
        name text NOT NULL,
        content text NOT NULL,
        tables int NOT NULL,
        fields int NOT NULL,
        uploaded_at timestamptz NOT NULL DEFAULT now(),
        uploaded_by_id uuid REFERENCES account (id),
        publish_at timestamptz,
        published_at timestamptz,
        revision int NOT NULL DEFAULT 1
      );
      CREATE FUNCTION keep_published() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF OLD.published_at IS NOT NULL THEN RAISE EXCEPTION 'a published edition is not changed'; END IF;
          IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER dictionary_edition_keep_published BEFORE UPDATE OR DELETE ON dictionary_edition
        FOR EACH ROW EXECUTE FUNCTION keep_published();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE dictionary_edition; DROP FUNCTION keep_published');
  }
}
