/** What a key can be given, in the order in which machines need it: what a declarant may do. */
export const SCOPES = [
  'stays:declare',
  'stays:read',
  'stays:view',
  'facilities:read',
  'facilities:places',
  'trips:read',
  'trips:write',
  'imports:read',
  'imports:write',
  'events:read',
] as const;

/** Key of the words of a scope; `stays:declare` has them under `staysDeclare`. */
export const scopeKey = (scope: string): string =>
  scope.replace(/:(\w)/, (_, letter: string) => letter.toUpperCase());
