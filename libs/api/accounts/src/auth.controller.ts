import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiCookieAuth, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { LoginRequest, TokenResponse, UserResponse } from '@luutru/contracts';
import { PlatformDb, type Principal } from '@luutru/database';
import { Caller, Permission, Public, Refused, RevokedSessions } from '@luutru/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { userResponse } from './account.row.js';
import { AccountsRepository } from './accounts.repository.js';
import { type AccountsSettings, accountsSettings } from './accounts.settings.js';
import { AttemptsPerSource } from './attempts-per-source.js';
import { RefreshSession } from './refresh-session.js';
import { requireSameOrigin } from './same-origin.js';
import { absoluteHours } from './session-times.js';
import { type SignedIn, SignIn } from './sign-in.js';
import '@fastify/cookie';

const cookieName = 'luutru_refresh';

@Controller('auth')
export class AuthController {
  constructor(
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(RefreshSession) private readonly session: RefreshSession,
    @Inject(AttemptsPerSource) private readonly attempts: AttemptsPerSource,
    @Inject(RevokedSessions) private readonly revoked: RevokedSessions,
    @Inject(PlatformDb) private readonly platformDb: PlatformDb,
    @Inject(accountsSettings) private readonly settings: AccountsSettings,
  ) {}

  @Post('login')
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ type: TokenResponse })
  async login(
    @Req() request: FastifyRequest,
    @Body() body: LoginRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokenResponse> {
    requireSameOrigin(request);
    this.attempts.count(request.ip);
    return this.hand(reply, await this.signIn.run(body));
  }

  /** The next access token, by the refresh cookie, which is replaced. */
  @Post('refresh')
  @HttpCode(200)
  @Public()
  @ApiCookieAuth(cookieName)
  @ApiOkResponse({ type: TokenResponse })
  async refresh(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokenResponse> {
    requireSameOrigin(request);
    return this.hand(reply, await this.session.run(request.cookies[cookieName]));
  }

  /** Ends the session at once, on every replica; its access tokens are refused from now on. */
  @Post('logout')
  @HttpCode(204)
  @Public()
  @ApiCookieAuth(cookieName)
  @ApiNoContentResponse()
  async logout(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    requireSameOrigin(request);
    const ended = await this.session.end(request.cookies[cookieName]);
    if (ended) this.revoked.add(ended);
    void reply.clearCookie(cookieName, this.cookieOptions());
  }

  @Get('me')
  @Permission('account:read')
  @ApiOkResponse({ type: UserResponse })
  async me(@Caller() caller: Principal): Promise<UserResponse> {
    const row = await this.platformDb.run((transaction) => new AccountsRepository(transaction).byId(caller.userId));
    if (!row || row.disabled_at) throw new Refused(401, 'UNAUTHENTICATED');
    return userResponse(row);
  }

  private hand(reply: FastifyReply, { response, refreshToken }: SignedIn): TokenResponse {
    void reply.setCookie(cookieName, refreshToken, { ...this.cookieOptions(), maxAge: absoluteHours * 3600 });
    return response;
  }

  private cookieOptions() {
    return {
      path: '/api/v1/auth',
      httpOnly: true,
      sameSite: 'strict',
      secure: this.settings.secureCookies,
    } as const;
  }
}
