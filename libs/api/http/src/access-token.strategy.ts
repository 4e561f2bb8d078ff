import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { Principal } from '@luutru/database';
import { AccessTokens } from '@luutru/vault';
import type { JWTPayload } from 'jose';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { Refused } from './problem.js';
import { RevokedSessions } from './revoked-sessions.js';

/** What an access token says, in JWT's short names. */
export type AccessClaims = JWTPayload & {
  sub: string;
  sid: string;
  role: Principal['role'];
  name: string;
  tid?: string;
  scope?: Principal['scope'];
};

type Callback = (error: Error | null, claims?: JWTPayload) => void;

/**
 * passport-jwt finds the token and asks for the principal; jose judges the token, for the library's own verifier
 * knows no Ed25519 and would take its algorithm from the token.
 */
@Injectable()
export class AccessTokenStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(
    @Inject(AccessTokens) tokens: AccessTokens,
    @Inject(RevokedSessions) private readonly revoked: RevokedSessions,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKeyProvider: (_request: unknown, _token: unknown, done: (error: null, key: string) => void) =>
        done(null, 'by kid'),
    });
    const verifier = (token: string, _key: string, _options: unknown, done: Callback): void => {
      tokens.verify(token).then(
        (claims) => done(null, claims),
        (error: Error) => done(error),
      );
    };
    Object.assign(Strategy, { JwtVerifier: verifier });
  }

  validate(claims: AccessClaims): Principal {
    if (this.revoked.has(claims.sid)) throw new Refused(401, 'UNAUTHENTICATED');
    return {
      userId: claims.sub,
      displayName: claims.name,
      role: claims.role,
      sessionId: claims.sid,
      ...(claims.tid && { tenantId: claims.tid }),
      ...(claims.scope && { scope: claims.scope }),
    };
  }
}
