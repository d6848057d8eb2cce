import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Revisions after a signature: decisions, kept for ever; one revision in work per study; what is no longer in work holds still. */
export class Revisions1763800300000 implements MigrationInterface {
  name = 'Revisions1763800300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE decision (
        id uuid PRIMARY KEY,
        submission_id uuid NOT NULL REFERENCES submission,
        action text NOT NULL,
        reason text,
        at timestamptz NOT NULL,
        by_id uuid NOT NULL REFERENCES account
      );
      CREATE INDEX decision_submission_id_idx ON decision (submission_id);
      CREATE TRIGGER decision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON decision
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE FUNCTION in_work(state text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
        SELECT state IN ('open', 'validating', 'valid', 'invalid') $$;
      CREATE UNIQUE INDEX submission_one_in_work ON submission (study_id) WHERE in_work(state);
      CREATE UNIQUE INDEX submission_one_in_force ON submission (study_id) WHERE state = 'accepted';

      CREATE FUNCTION refuse_change_of_ended_revision() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          -- Only a lawful erasure takes a file out: its tombstone says so, and the receipt keeps the hash.
          IF TG_OP = 'DELETE' AND current_setting('cqdg.erasing', true) = 'yes' THEN RETURN OLD; END IF;
          IF EXISTS (SELECT 1 FROM submission s WHERE s.id IN (OLD.submission_id, NEW.submission_id) AND NOT in_work(s.state)) THEN
            RAISE EXCEPTION 'the files of a revision that is no longer in work do not change';
          END IF;
          RETURN coalesce(NEW, OLD);
        END $$;
      CREATE TRIGGER submission_table_holds_still BEFORE INSERT OR UPDATE OR DELETE ON submission_table
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ended_revision();

      CREATE FUNCTION refuse_return_to_work() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'a revision that is no longer in work stays so'; END $$;
      CREATE TRIGGER submission_never_in_work_again BEFORE UPDATE ON submission
        FOR EACH ROW WHEN (in_work(NEW.state) AND NOT in_work(OLD.state)) EXECUTE FUNCTION refuse_return_to_work();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER submission_never_in_work_again ON submission;
      DROP TRIGGER submission_table_holds_still ON submission_table;
      DROP FUNCTION refuse_return_to_work, refuse_change_of_ended_revision;
      DROP INDEX submission_one_in_work, submission_one_in_force;
      DROP FUNCTION in_work;
      DROP TABLE decision;
    `);
  }
}
