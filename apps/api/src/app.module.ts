import { type DynamicModule, Module } from '@nestjs/common';
import { AccessLogModule } from '@luutru/access-log';
import { AccountsModule } from '@luutru/accounts';
import { DatabaseModule } from '@luutru/database';
import { ExchangeModule } from '@luutru/exchange';
import { FacilitiesModule } from '@luutru/facilities';
import { HttpModule } from '@luutru/http';
import { JobsModule } from '@luutru/jobs';
import { ImportsModule } from '@luutru/imports';
import { OnboardingModule } from '@luutru/onboarding';
import { OversightModule } from '@luutru/oversight';
import { PlacesModule } from '@luutru/places';
import { ReceiptsModule } from '@luutru/receipts';
import { ReportsModule } from '@luutru/reports';
import { StatisticsModule } from '@luutru/statistics';
import { SignalsModule } from '@luutru/signals';
import { StaysModule } from '@luutru/stays';
import { TripsModule } from '@luutru/trips';
import { type AccessTokens, type Keys, type ReceiptKeys, VaultModule } from '@luutru/vault';
import { CodeListsController } from './code-lists/code-lists.controller.js';
import { FindCodeLists } from './code-lists/find-code-lists.js';
import { ErrorCodesController } from './error-codes.controller.js';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';
import type { Settings } from './settings.js';

/** The API: slices put together, no rule of its own. */
@Module({})
export class AppModule {
  static with(settings: Settings, keys: Keys, tokens: AccessTokens, receipts: ReceiptKeys): DynamicModule {
    return {
      module: AppModule,
      imports: [
        VaultModule.with(keys, tokens, receipts),
        DatabaseModule.forApi({ url: settings.databaseUrl, poolSize: settings.poolSize }),
        HttpModule,
        AccessLogModule,
        JobsModule,
        AccountsModule.with({ demo: settings.demo, secureCookies: settings.secureCookies, lockHours: 12 }),
        PlacesModule,
        FacilitiesModule,
        OnboardingModule,
        StaysModule,
        TripsModule,
        ImportsModule,
        ExchangeModule.with({ allowLoopback: settings.webhookLoopback ?? false }),
        OversightModule,
        SignalsModule.forApi(),
        StatisticsModule.forApi(),
        ReceiptsModule,
        ReportsModule,
      ],
      controllers: [HealthController, MetricsController, ErrorCodesController, CodeListsController],
      providers: [{ provide: 'settings', useValue: settings }, FindCodeLists],
    };
  }
}
