import { Body, Controller, Get, Header, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LoginRequest, TokenResponse, UserResponse } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, Permission, Public } from '@luutru/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountsSettings } from './accounts.settings.js';
import type { Grant } from './grant.js';
import { ReadAccount } from './read-account.js';
import { refreshCookie, refreshCookieOptions } from './refresh-cookie.js';
import { RefreshSession } from './refresh-session.js';
import { SameOriginGuard } from './same-origin.guard.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(RefreshSession) private readonly refreshSession: RefreshSession,
    @Inject(SignOut) private readonly signOut: SignOut,
    @Inject(ReadAccount) private readonly readAccount: ReadAccount,
    @Inject(AccountsSettings) private readonly settings: AccountsSettings,
  ) {}

  @Post('login')
  @HttpCode(200)
  @Public()
  @UseGuards(SameOriginGuard)
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ type: TokenResponse })
  async login(
    @Body() body: LoginRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokenResponse> {
    return this.give(await this.signIn.run(body, request.ip), request, reply);
  }

  @Post('refresh')
  @HttpCode(200)
  @Public()
  @UseGuards(SameOriginGuard)
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ type: TokenResponse })
  async refresh(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokenResponse> {
    return this.give(await this.refreshSession.run(request.cookies[refreshCookie]), request, reply);
  }

  @Post('logout')
  @HttpCode(204)
  @Public()
  @UseGuards(SameOriginGuard)
  @ApiNoContentResponse()
  async logout(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signOut.run(request.cookies[refreshCookie], request.headers.authorization);
    void reply.clearCookie(refreshCookie, refreshCookieOptions(this.isSecure(request)));
  }

  @Get('me')
  @Permission('account:read')
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ type: UserResponse })
  me(@Caller() caller: Principal): Promise<UserResponse> {
    return this.readAccount.run(caller);
  }

  private give(grant: Grant, request: FastifyRequest, reply: FastifyReply): TokenResponse {
    const options = { ...refreshCookieOptions(this.isSecure(request)), maxAge: grant.secondsLeft };
    void reply.setCookie(refreshCookie, grant.refreshToken, options);
    return grant.response;
  }

  private isSecure(request: FastifyRequest): boolean {
    return this.settings.secureCookies || request.protocol === 'https';
  }
}
