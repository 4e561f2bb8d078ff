import { DataSource, type MigrationInterface } from 'typeorm';
import { ownerRole } from './roles.js';

/** A migration of this project: SQL up, and its exact inverse. */
export type Migration = new () => MigrationInterface;

/**
 * Brings the database to the newest migration, each in a transaction of its own, as the owner role.
 * @returns the names of those that ran now.
 */
export async function migrate(adminUrl: string, migrations: Migration[]): Promise<string[]> {
  const source = await new DataSource({
    type: 'postgres',
    url: adminUrl,
    applicationName: 'luutru migrate',
    // As a start-up option, so that it holds on whichever connection of the pool a migration gets.
    extra: { options: `-c role=${ownerRole}` },
    poolSize: 1,
    schema: 'app',
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
  }).initialize();
  try {
    // The table of migrations must have a schema to stand in before the first of them runs.
    await source.query('create schema if not exists app');
    await source.query(`select pg_advisory_lock(hashtext('luutru migrate'))`);
    const ran = await source.runMigrations();
    return ran.map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}
