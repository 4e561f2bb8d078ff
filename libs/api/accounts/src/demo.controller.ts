import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DemoResponse } from '@luutru/contracts';
import { NotFound, Public } from '@luutru/http';
import { AccountsSettings } from './accounts.settings.js';
import { demoPassword, demoTotpSecret, demoUsers } from './demo-accounts.js';
import { roleLimits } from './role-limits.js';

/** What a visitor of a demo needs to sign in. */
@ApiTags('auth')
@Controller('demo')
export class DemoController {
  constructor(@Inject(AccountsSettings) private readonly settings: AccountsSettings) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: DemoResponse })
  find(): DemoResponse {
    if (!this.settings.demo) throw new NotFound();
    const accounts = demoUsers.map(({ username, displayName, role }) => ({
      username,
      displayName,
      role,
      otp: roleLimits[role].otp,
    }));
    return { accounts, password: demoPassword, totpSecret: demoTotpSecret };
  }
}
