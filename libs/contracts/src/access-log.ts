import { type AccessFlag, type AccessKind, accessKinds, type Role } from '@luutru/domain';
import { CalendarDate, Id, Instant, ListOf, OneOf, Text, Whole } from './fields.js';
import { PageQuery } from './paging.js';

export const viewers = [
  'declarant',
  'owner',
  'department',
  'police',
  'leader',
  'administrator',
  'guest',
] as const satisfies readonly (Role | 'guest')[];
export type Viewer = (typeof viewers)[number];

/** `GET /access-log/summary` and, with paging, `GET /access-log`; days are those of Việt Nam. */
export class AccessLogSummaryQuery {
  @CalendarDate({ optional: true })
  from?: string;

  @CalendarDate({ optional: true })
  to?: string;
}

export class AccessLogQuery extends PageQuery {
  @CalendarDate({ optional: true })
  from?: string;

  @CalendarDate({ optional: true })
  to?: string;

  @Id({ optional: true })
  actorId?: string;

  @OneOf(accessKinds, { name: 'AccessKind', optional: true })
  kind?: AccessKind;

  @Text({ max: 30, optional: true, description: 'one of the flags, or `any`' })
  flag?: string;

  @Id({ optional: true, description: 'a stay' })
  subject?: string;
}

/** One view of a person (một lượt xem); whom it showed is said by ids alone. */
export class AccessLogEntry {
  @Id()
  id!: string;

  @Instant()
  at!: string;

  @Id({ optional: true })
  actorId!: string | null;

  @Text({ max: 200 })
  actorName!: string;

  @OneOf(viewers, { name: 'Viewer' })
  role!: Viewer;

  @Id({ optional: true })
  tenantId!: string | null;

  @Text({ max: 5, optional: true })
  unitCode!: string | null;

  @OneOf(accessKinds, { name: 'AccessKind' })
  kind!: AccessKind;

  @Text({ max: 300 })
  route!: string;

  @Text({ max: 300, optional: true })
  purpose!: string | null;

  @Text({ max: 50, optional: true })
  caseNumber!: string | null;

  @ListOf('string')
  stayIds!: string[];

  @ListOf('string')
  personIds!: string[];

  @Whole({ min: 0, max: 2_147_483_647 })
  shown!: number;

  @ListOf('string')
  flags!: AccessFlag[];
}

export class AccessLogList {
  @ListOf(() => AccessLogEntry)
  items!: AccessLogEntry[];

  @Text({ max: 500, optional: true })
  nextCursor!: string | null;
}

/** What one person looked at in the range. */
export class AccessLogActor {
  @Id({ optional: true })
  actorId!: string | null;

  @Text({ max: 200 })
  actorName!: string;

  @OneOf(viewers, { name: 'Viewer' })
  role!: Viewer;

  @Whole({ min: 0, max: 2_147_483_647 })
  views!: number;

  @Whole({ min: 0, max: 2_147_483_647 })
  searches!: number;

  @Whole({ min: 0, max: 2_147_483_647 })
  exports!: number;

  @Whole({ min: 0, max: 2_147_483_647 })
  flagged!: number;

  @ListOf('string')
  flags!: AccessFlag[];

  @Instant()
  lastAt!: string;
}

export class AccessLogSummary {
  @ListOf(() => AccessLogActor)
  actors!: AccessLogActor[];
}
