import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A lodging as its last applied event left it, and every effect it has had. An effect is never changed or removed:
 * its `event_id` is what makes an event count once, for ever.
 */
export class CreateLodging1795478401000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE lodging (
        stay_id uuid NOT NULL,
        sequence integer NOT NULL,
        status text NOT NULL,
        day date NOT NULL,
        unit_code text COLLATE "C" NOT NULL,
        content_hash text NOT NULL,
        content jsonb NOT NULL,
        events integer NOT NULL,
        gaps integer NOT NULL,
        CONSTRAINT lodging_pkey PRIMARY KEY (stay_id),
        CONSTRAINT lodging_sequence_check CHECK (sequence > 0),
        CONSTRAINT lodging_status_check CHECK (status IN ('declared', 'cancelled'))
      ) WITH (fillfactor = 80)`);
    await runner.query('CREATE INDEX lodging_day_unit_code_idx ON lodging (day, unit_code)');
    await runner.query(`
      CREATE TABLE lodging_effect (
        event_id uuid NOT NULL,
        stay_id uuid NOT NULL,
        sequence integer NOT NULL,
        operation text NOT NULL,
        gap boolean NOT NULL,
        applied_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT lodging_effect_pkey PRIMARY KEY (event_id),
        CONSTRAINT lodging_effect_stay_id_sequence_key UNIQUE (stay_id, sequence),
        CONSTRAINT lodging_effect_stay_id_fkey FOREIGN KEY (stay_id) REFERENCES lodging (stay_id),
        CONSTRAINT lodging_effect_operation_check CHECK (operation IN ('declare', 'amend', 'cancel'))
      )`);
    await runner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501'; END $$`);
    await runner.query(`
      CREATE TRIGGER lodging_effect_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON lodging_effect
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lodging_effect');
    await runner.query('DROP FUNCTION refuse_change()');
    await runner.query('DROP TABLE lodging');
  }
}
