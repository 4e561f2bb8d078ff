import { Inject, Injectable } from '@nestjs/common';
import type { UserResponse } from '@luutru/contracts';
import { PlatformDb, type Principal } from '@luutru/database';
import { Refused } from '@luutru/http';
import { userResponse } from './account.response.js';
import { AccountsRepository } from './accounts.repository.js';

/** The caller's own account, as it is now. */
@Injectable()
export class ReadAccount {
  constructor(@Inject(PlatformDb) private readonly platformDb: PlatformDb) {}

  /** @throws Refused 401 when the account is no more */
  async run(principal: Principal): Promise<UserResponse> {
    const account = await this.platformDb.run((transaction) =>
      new AccountsRepository(transaction).byId(principal.userId),
    );
    if (!account || account.disabled_at !== null) throw new Refused(401, 'UNAUTHENTICATED');
    return userResponse(account);
  }
}
