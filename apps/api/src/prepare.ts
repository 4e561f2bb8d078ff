import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { seedDemoAccounts } from '@luutru/accounts';
import { DatabaseModule, PlatformDb, prepareDatabase, TenantDb } from '@luutru/database';
import { loadAdminUnits } from '@luutru/places';
import { AccessTokens, Keys, Vault, VaultModule } from '@luutru/vault';
import { migrations } from '../../../migrations/index.ts';
import { seedDemoFacilities } from './demo/seed-demo.js';
import { settingsFrom } from './settings.js';

@Module({})
class PrepareModule {}

/**
 * The step before the first start and after each update: keys, roles, migrations, administrative units, and the demo
 * where it is wanted. `DATABASE_URL` must be of a role that may do so. Harmless when repeated.
 */
async function prepare(): Promise<void> {
  const settings = settingsFrom(process.env);
  const keys = Keys.create(settings.secretsDir);
  AccessTokens.create(settings.secretsDir);
  await prepareDatabase(settings.databaseUrl, keys, migrations);
  const context = await NestFactory.createApplicationContext(
    {
      module: PrepareModule,
      imports: [VaultModule.with(keys), DatabaseModule.forApi({ url: settings.databaseUrl, poolSize: 2 })],
    },
    { logger: ['error'], abortOnError: false },
  );
  try {
    await loadAdminUnits(context.get(PlatformDb));
    if (settings.demo) {
      await seedDemoAccounts(context.get(PlatformDb), context.get(Vault));
      await seedDemoFacilities(context.get(TenantDb));
    }
  } finally {
    await context.close();
  }
}

try {
  await prepare();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
