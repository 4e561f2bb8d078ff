import { type DynamicModule, Module } from '@nestjs/common';
import { type AccountsSettings, accountsSettings } from './accounts.settings.js';
import { AttemptsPerSource } from './attempts-per-source.js';
import { AuthController } from './auth.controller.js';
import { DemoController } from './demo.controller.js';
import { RefreshSession } from './refresh-session.js';
import { SignIn } from './sign-in.js';
import { WatchRevocations } from './watch-revocations.js';

@Module({})
export class AccountsModule {
  static with(settings: AccountsSettings): DynamicModule {
    return {
      module: AccountsModule,
      controllers: [AuthController, DemoController],
      providers: [
        { provide: accountsSettings, useValue: settings },
        SignIn,
        RefreshSession,
        AttemptsPerSource,
        WatchRevocations,
      ],
    };
  }
}
