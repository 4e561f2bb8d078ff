import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { DemoResponse } from '@luutru/contracts';
import { NotFound, Public } from '@luutru/http';
import { type AccountsSettings, accountsSettings } from './accounts.settings.js';
import { demoAccounts, demoPassword, demoTotpSecret, needsCode } from './demo-accounts.js';

@Controller('demo')
export class DemoController {
  constructor(@Inject(accountsSettings) private readonly settings: AccountsSettings) {}

  /** The demo accounts, for the sign-in page's first visitor; 404 where there are none. */
  @Get()
  @Public()
  @ApiOkResponse({ type: DemoResponse })
  show(): DemoResponse {
    if (!this.settings.demo) throw new NotFound();
    return {
      accounts: demoAccounts.map((account) => ({
        username: account.username,
        displayName: account.displayName,
        role: account.role,
        otp: needsCode(account),
      })),
      password: demoPassword,
      totpSecret: demoTotpSecret,
    };
  }
}
