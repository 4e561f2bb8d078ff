import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsSettings } from './accounts.settings.js';
import { ApiKeysController } from './api-keys.controller.js';
import { AuthController } from './auth.controller.js';
import { DemoController } from './demo.controller.js';
import { KeepApiKeys } from './keep-api-keys.js';
import { KeepStaff } from './keep-staff.js';
import { Passwords } from './passwords.js';
import { ReadAccount } from './read-account.js';
import { RefreshSession } from './refresh-session.js';
import { RevocationFeed } from './revocation-feed.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';
import { StaffController } from './staff.controller.js';

/** Sign-in and sessions. Needs the vault with access tokens, the API's doors, and the cookie plug-in of Fastify. */
@Module({})
export class AccountsModule {
  static with(settings: AccountsSettings): DynamicModule {
    return {
      module: AccountsModule,
      controllers: [AuthController, DemoController, StaffController, ApiKeysController],
      providers: [
        { provide: AccountsSettings, useValue: settings },
        Passwords,
        SignIn,
        RefreshSession,
        SignOut,
        ReadAccount,
        KeepStaff,
        KeepApiKeys,
        RevocationFeed,
      ],
    };
  }
}
