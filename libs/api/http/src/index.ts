export type { AccessClaims } from './access-token.strategy.js';
export { give } from './answer.js';
export { ApiKeys, keyHash, keyPrefix, type KnownKey } from './api-keys.js';
export { type Cursor, defaultLimit, pageOf, readCursor } from './cursor.js';
export { dryRun } from './dry-run.js';
export { forbiddenErrors } from './forbidden-characters.pipe.js';
export { judgeShape } from './judge-shape.js';
export { HttpModule } from './http.module.js';
export { type Answer, type Attempt, attemptOf, recall, remember, sealAnswer } from './idempotency.js';
export { logger } from './log.js';
export {
  allows,
  Permission,
  permissionKey,
  type PermissionName,
  permissions,
  Public,
  publicRoute,
} from './permissions.js';
export { type Lines, type Outcome, linesInChunks, readLines, writeLines } from './ndjson.js';
export { etagOf, IdempotencyKey, IfMatch, PathId } from './preconditions.js';
export { Caller } from './principal.guard.js';
export { Invalid, type Language, languageOf, NotFound, type Problem, problemOf, Refused } from './problem.js';
export { refusedOf } from './problem.filter.js';
export { RevokedSessions } from './revoked-sessions.js';
export { sourceOf } from './source-of.js';
export { TryLimit } from './try-limit.js';
