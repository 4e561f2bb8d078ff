import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { ApiKeys } from './api-keys.js';
import { AccessTokenStrategy } from './access-token.strategy.js';
import { ContractPipe } from './contract.pipe.js';
import { ForbiddenCharactersPipe } from './forbidden-characters.pipe.js';
import { PrincipalGuard } from './principal.guard.js';
import { ProblemFilter } from './problem.filter.js';
import { RevokedSessions } from './revoked-sessions.js';

/** What every route goes through, in order: guard, forbidden characters, contract; and the filter on the way out. */
@Global()
@Module({
  imports: [PassportModule],
  providers: [
    AccessTokenStrategy,
    RevokedSessions,
    ApiKeys,
    { provide: APP_GUARD, useClass: PrincipalGuard },
    { provide: APP_PIPE, useClass: ForbiddenCharactersPipe },
    { provide: APP_PIPE, useClass: ContractPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [RevokedSessions, ApiKeys],
})
export class HttpModule {}
