import { type ExecutionContext, Injectable } from '@nestjs/common';
import { createParamDecorator } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { Principal } from '@luutru/database';
import { allows, permissionKey, type PermissionName, publicRoute } from './permissions.js';
import { Refused } from './problem.js';

/** Every route: signed in, and allowed by its permission. A route that names none is closed. */
@Injectable()
export class PrincipalGuard extends AuthGuard('jwt') {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.get<PermissionName | typeof publicRoute | undefined>(
      permissionKey,
      context.getHandler(),
    );
    if (permission === publicRoute) return true;
    await super.canActivate(context);
    const { user } = context.switchToHttp().getRequest<{ user: Principal }>();
    if (!permission || !allows(permission, user.role)) throw new Refused(403, 'FORBIDDEN');
    return true;
  }

  override handleRequest<User>(error: unknown, user: User | false): User {
    if (error) throw error;
    if (!user) throw new Refused(401, 'UNAUTHENTICATED');
    return user;
  }
}

/** The caller, in a controller's parameter. */
export const Caller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Principal =>
    context.switchToHttp().getRequest<{ user: Principal }>().user,
);
