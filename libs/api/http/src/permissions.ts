import { SetMetadata } from '@nestjs/common';
import type { Role } from '@luutru/domain';

/** Which role may do what. A route names one permission; what is not listed here is refused. */
export const permissions = {
  'access-log:read': ['administrator'],
  'account:read': ['declarant', 'owner', 'department', 'police', 'leader', 'administrator'],
  'compliance:read': ['police'],
  'department:read': ['department'],
  'events:read': ['declarant', 'owner', 'police'],
  'alerts:read': ['police'],
  'alerts:work': ['police'],
  'signal-rules:read': ['police'],
  'signal-rules:set': ['police'],
  'watchlist:keep': ['police'],
  'api-keys:keep': ['owner'],
  'facilities:decide': ['police'],
  'facilities:keep': ['owner'],
  'facilities:places': ['declarant', 'owner'],
  'facilities:read': ['declarant', 'owner', 'police'],
  'maps:keep': ['administrator'],
  'maps:read': ['department', 'leader', 'administrator'],
  'reports:read': ['police', 'leader'],
  'reports:write': ['police'],
  'registrations:decide': ['police'],
  'staff:keep': ['owner'],
  'imports:read': ['declarant', 'owner'],
  'imports:write': ['declarant', 'owner'],
  'scans:read': ['declarant', 'owner'],
  'statements:issue': ['declarant', 'owner', 'police'],
  'stays:declare': ['declarant', 'owner'],
  'persons:search': ['police'],
  'stays:read': ['declarant', 'owner'],
  'stays:return': ['police'],
  'webhooks:manage': ['owner'],
  'stays:view': ['declarant', 'owner', 'police'],
  'statistics:read': ['department', 'leader'],
  'trips:read': ['declarant', 'owner'],
  'trips:write': ['declarant', 'owner'],
} as const satisfies Record<string, readonly Role[]>;

export type PermissionName = keyof typeof permissions;

export const permissionKey = 'luutru:permission';
export const publicRoute = 'public';

/** What the caller's role must allow. */
export const Permission = (name: PermissionName): MethodDecorator => SetMetadata(permissionKey, name);

/** A route that asks for no sign-in. */
export const Public = (): MethodDecorator => SetMetadata(permissionKey, publicRoute);

export const allows = (name: PermissionName, role: Role): boolean =>
  (permissions[name] as readonly Role[]).includes(role);
