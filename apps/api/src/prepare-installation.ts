import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { seedDemoAccounts } from '@luutru/accounts';
import { DatabaseModule, PlatformDb, prepareDatabase, TenantDb } from '@luutru/database';
import { loadAdminUnits } from '@luutru/places';
import { AccessTokens, Keys, ReceiptKeys, Vault, VaultModule } from '@luutru/vault';
import { migrations } from '../../../migrations/index.ts';
import { seedDemoFacilities, seedDemoFleet, seedDemoWards } from './demo/seed-demo.js';
import { seedDemoHistory } from './demo/seed-demo-history.js';
import type { Settings } from './settings.js';

@Module({})
class PrepareModule {}

/**
 * The step before the first start and after each update: keys, roles, migrations, administrative units, and the demo
 * where it is wanted. `databaseUrl` must be of a role that may do so. Harmless when repeated.
 */
export async function prepareInstallation(
  settings: Pick<Settings, 'databaseUrl' | 'secretsDir' | 'demo' | 'demoHistory'>,
): Promise<void> {
  const keys = Keys.create(settings.secretsDir);
  AccessTokens.create(settings.secretsDir);
  ReceiptKeys.create(settings.secretsDir);
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
      await seedDemoWards(context.get(TenantDb));
      await seedDemoFleet(context.get(TenantDb));
      if (settings.demoHistory)
        await seedDemoHistory(settings.databaseUrl, context.get(PlatformDb), context.get(Vault));
    }
  } finally {
    await context.close();
  }
}
