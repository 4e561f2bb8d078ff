import {
  type AccessKind,
  accessKinds,
  type JournalKind,
  journalKinds,
  type Reason,
  reasons,
  type Sector,
  sectors,
  type StayKind,
  stayKinds,
  type StayStatus,
  stayStatuses,
} from '@luutru/domain';
import { type Viewer, viewers } from './access-log.js';
import { CalendarDate, Id, Instant, ListOf, Nested, OneOf, Text, Whole } from './fields.js';
import { Guest } from './guest.js';

/** `POST /stays/{id}/statement-links` */
export class CreateStatementLinkRequest {
  @Whole({ min: 1, max: 168, description: 'how long the link opens, in hours' })
  expiresInHours!: number;
}

/** A link by which a guest reads the own statement, as it is listed. */
export class StatementLink {
  @Id()
  id!: string;

  @Instant()
  createdAt!: string;

  @Instant()
  expiresAt!: string;

  @Instant({ optional: true })
  revokedAt!: string | null;
}

export class StatementLinkCreated {
  @Id()
  id!: string;

  @Text({ max: 200, description: 'page of the statement; shown this once' })
  url!: string;

  @Instant()
  expiresAt!: string;
}

export class StatementLinkList {
  @ListOf(() => StatementLink, { description: 'newest first' })
  items!: StatementLink[];
}

/** When the declaration was filed and changed. */
export class StatementVersion {
  @Whole({ min: 1, max: 2_147_483_647 })
  version!: number;

  @Instant()
  at!: string;

  @OneOf(journalKinds, { name: 'JournalKind' })
  kind!: JournalKind;
}

/** Who looked at the stay on a day: for whom they work, and no name. */
export class StatementView {
  @OneOf(viewers, { name: 'Viewer' })
  role!: Viewer;

  @Text({ max: 300, optional: true, description: 'the facility, or the unit of the police' })
  organisation!: string | null;

  @OneOf(sectors, {
    name: 'Sector',
    optional: true,
    description: 'trade of a department, which sees no name',
  })
  sector!: Sector | null;

  @OneOf(accessKinds, { name: 'AccessKind' })
  kind!: AccessKind;

  @CalendarDate()
  day!: string;

  @Whole({ min: 1, max: 2_147_483_647 })
  times!: number;

  @Instant()
  lastAt!: string;
}

/** `GET /statements/{token}`: what was declared of a guest, and who looked at it. */
export class StatementResponse {
  @Nested(() => Guest)
  guest!: Guest;

  @OneOf(sectors, { name: 'Sector' })
  sector!: Sector;

  @Text({ max: 300 })
  facilityName!: string;

  @Text({ max: 300 })
  facilityAddress!: string;

  @OneOf(stayKinds, { name: 'StayKind' })
  kind!: StayKind;

  @OneOf(reasons, { name: 'Reason' })
  reason!: Reason;

  @Text({ max: 50, optional: true })
  place!: string | null;

  @Instant()
  arrivedAt!: string;

  @Instant({ optional: true })
  expectedDepartureAt!: string | null;

  @Instant({ optional: true })
  departedAt!: string | null;

  @OneOf(stayStatuses, { name: 'StayStatus' })
  status!: StayStatus;

  @Instant()
  declaredAt!: string;

  @Text({ max: 40 })
  receiptNumber!: string;

  @ListOf(() => StatementVersion, { description: 'oldest first' })
  versions!: StatementVersion[];

  @ListOf(() => StatementView, { description: 'newest first; views of the police after thirty days' })
  views!: StatementView[];

  @Instant()
  generatedAt!: string;

  @Instant({ description: 'until when the link opens' })
  expiresAt!: string;
}
