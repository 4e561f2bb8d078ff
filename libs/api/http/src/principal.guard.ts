import { type ExecutionContext, Injectable } from '@nestjs/common';
import { createParamDecorator } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { Principal } from '@luutru/database';
import type { FastifyRequest } from 'fastify';
import { ApiKeys, keyPrefix } from './api-keys.js';
import { allows, permissionKey, type PermissionName, publicRoute } from './permissions.js';
import { Refused } from './problem.js';

/** Every route: signed in, and allowed by its permission. A route that names none is closed. */
@Injectable()
export class PrincipalGuard extends AuthGuard('jwt') {
  constructor(
    private readonly reflector: Reflector,
    private readonly apiKeys: ApiKeys,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.get<PermissionName | typeof publicRoute | undefined>(
      permissionKey,
      context.getHandler(),
    );
    if (permission === publicRoute) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest & { user: Principal }>();
    const key = keyOf(request);
    if (key === undefined) await super.canActivate(context);
    else request.user = this.handleRequest(null, (await this.apiKeys.find(key)) ?? false);
    const { user } = request;
    if (!permission || !allows(permission, user.role)) throw new Refused(403, 'FORBIDDEN');
    if (user.scopes && !user.scopes.includes(permission)) throw new Refused(403, 'INSUFFICIENT_SCOPE');
    return true;
  }

  override handleRequest<User>(error: unknown, user: User | false): User {
    if (error) throw error;
    if (!user) throw new Refused(401, 'UNAUTHENTICATED');
    return user;
  }
}

/** The key of a machine client; undefined for a person's access token. */
function keyOf({ headers }: FastifyRequest): string | undefined {
  const [scheme, token] = headers.authorization?.split(' ') ?? [];
  return scheme?.toLowerCase() === 'bearer' && token?.startsWith(keyPrefix) ? token : undefined;
}

/** The caller, in a controller's parameter. */
export const Caller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Principal =>
    context.switchToHttp().getRequest<{ user: Principal }>().user,
);
