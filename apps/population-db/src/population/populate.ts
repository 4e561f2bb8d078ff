import type { DataSource, EntityManager } from 'typeorm';
import type { Citizen } from './citizen.js';
import { generateCitizen } from './generate-citizen.js';
import { sampleCitizens } from './sample-citizens.js';

const POPULATION_SEED = 24;
/** Rows held in memory and written at a time. */
const BATCH = 5_000;

const insertCitizens = (tx: EntityManager, citizens: readonly Citizen[]): Promise<unknown> =>
  tx.query(
    `INSERT INTO citizen (personal_number, full_name, date_of_birth, sex, permanent_address, deceased_on)
     SELECT * FROM unnest($1::text[], $2::text[], $3::date[], $4::text[], $5::text[], $6::date[])
     ON CONFLICT (personal_number) DO NOTHING`,
    [
      citizens.map((citizen) => citizen.personalNumber),
      citizens.map((citizen) => citizen.fullName),
      citizens.map((citizen) => citizen.dateOfBirth),
      citizens.map((citizen) => citizen.sex),
      citizens.map((citizen) => citizen.permanentAddress),
      citizens.map((citizen) => citizen.deceasedOn),
    ],
  );

/** Writes the next batch together with how far it went; the row lock makes several processes take turns. */
const grow = (dataSource: DataSource, target: number): Promise<boolean> =>
  dataSource.transaction(async (tx) => {
    const [progress]: { seed: number; generated: number }[] = await tx.query(
      'SELECT seed, generated FROM population FOR UPDATE',
    );
    if (!progress) {
      await insertCitizens(tx, sampleCitizens);
      await tx.query('INSERT INTO population (seed, generated) VALUES ($1, 0) ON CONFLICT DO NOTHING', [
        POPULATION_SEED,
      ]);
      return false;
    }
    const { seed, generated } = progress;
    const length = Math.min(BATCH, target - generated);
    if (length <= 0) return true;
    await insertCitizens(
      tx,
      Array.from({ length }, (_, offset) => generateCitizen(seed, generated + offset)),
    );
    await tx.query('UPDATE population SET generated = $1', [generated + length]);
    return generated + length === target;
  });

/**
 * Brings the register up to `size` persons, the hand-made ones included; never takes any away. Goes on where an
 * interrupted run stopped. Returns early, with the register incomplete, when `signal` is raised.
 */
export const populate = async (dataSource: DataSource, size: number, signal: AbortSignal): Promise<void> => {
  const target = Math.max(0, size - sampleCitizens.length);
  while (!signal.aborted && !(await grow(dataSource, target)));
};
