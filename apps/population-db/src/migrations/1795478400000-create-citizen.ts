import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of persons, and how much of the synthetic population has been written to it. */
export class CreateCitizen1795478400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE citizen (
        personal_number text COLLATE "C" NOT NULL,
        full_name text NOT NULL,
        date_of_birth date NOT NULL,
        sex text NOT NULL,
        permanent_address text NOT NULL,
        deceased_on date,
        CONSTRAINT citizen_pkey PRIMARY KEY (personal_number),
        CONSTRAINT citizen_personal_number_check CHECK (personal_number ~ '^[0-9]{12}$'),
        CONSTRAINT citizen_sex_check CHECK (sex IN ('male', 'female'))
      )`);
    await runner.query(`
      CREATE TABLE population (
        only_row boolean NOT NULL DEFAULT true,
        seed integer NOT NULL,
        generated integer NOT NULL,
        CONSTRAINT population_pkey PRIMARY KEY (only_row),
        CONSTRAINT population_only_row_check CHECK (only_row)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE population');
    await runner.query('DROP TABLE citizen');
  }
}
