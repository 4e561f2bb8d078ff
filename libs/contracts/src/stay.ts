import {
  type EndReason,
  endReasons,
  type Sector,
  sectors,
  type StayStatus,
  stayStatuses,
  type SyncStatus,
  syncStatuses,
  type VerificationResult,
  verificationResults,
} from '@luutru/domain';
import { Declared } from './declare-stay.js';
import { CalendarDate, Flag, Id, Instant, ListOf, Nested, OneOf, Text, Whole } from './fields.js';
import { PageQuery } from './paging.js';

/** Proof that a declaration was taken in. */
export class ReceiptResponse {
  @Text({ max: 40 })
  number!: string;

  @Text({ max: 200, description: 'public page on which the receipt is checked' })
  url!: string;
}

/** How far the stay has reached the population database. */
export class SyncResponse {
  @OneOf(syncStatuses, { name: 'SyncStatus' })
  status!: SyncStatus;

  @OneOf(verificationResults, { name: 'VerificationResult' })
  verification!: VerificationResult;

  @ListOf('string', { description: 'fields in which the population database differs' })
  mismatched!: string[];

  @Instant({ optional: true })
  deliveredAt!: string | null;

  @Instant({ optional: true })
  verifiedAt!: string | null;

  @Whole({ min: 0, max: 2_147_483_647 })
  attempts!: number;
}

/** What the police ask to be mended, while it is not. */
export class CorrectionResponse {
  @ListOf('string', { description: 'paths of the fields' })
  fields!: string[];

  @Text({ max: 300 })
  reason!: string;

  @Instant()
  dueAt!: string;

  @Instant()
  returnedAt!: string;
}

export class StayResponse extends Declared {
  @Id()
  id!: string;

  @Whole({ min: 1, max: 2_147_483_647 })
  version!: number;

  @OneOf(sectors, { name: 'Sector' })
  sector!: Sector;

  @OneOf(stayStatuses, { name: 'StayStatus' })
  status!: StayStatus;

  @Instant({ optional: true })
  departedAt!: string | null;

  @OneOf(endReasons, { name: 'EndReason', optional: true })
  endReason!: EndReason | null;

  @Text({ max: 300, optional: true })
  cancelReason!: string | null;

  @Instant({ optional: true, description: 'until when the check-out or cancellation can be undone' })
  undoUntil!: string | null;

  @Nested(() => CorrectionResponse, { optional: true })
  correction!: CorrectionResponse | null;

  @Instant({ description: 'Law on Residence, article 30: 23:00, or 08:00 of the next day' })
  dueAt!: string;

  @Instant({ optional: true, description: 'the 12 or 24 hours for foreigners; null for Vietnamese' })
  foreignDueAt!: string | null;

  @Instant()
  declaredAt!: string;

  @Flag()
  late!: boolean;

  @Whole({ min: 0, max: 2_147_483_647 })
  minutesLate!: number;

  @ListOf('string', { description: 'codes of the catalogue' })
  warnings!: string[];

  @Nested(() => ReceiptResponse)
  receipt!: ReceiptResponse;

  @Nested(() => SyncResponse)
  sync!: SyncResponse;
}

export class StayList {
  @ListOf(() => StayResponse)
  items!: StayResponse[];

  @Text({ max: 500, optional: true })
  nextCursor!: string | null;
}

/** `GET /stays/na17.xlsx` */
export class Na17Query {
  @CalendarDate({ description: 'first day of arrival, in Việt Nam' })
  from!: string;

  @CalendarDate({ description: 'last day of arrival' })
  to!: string;

  @Id({ optional: true })
  facilityId?: string;
}

/** `GET /stays` */
export class ListStaysQuery extends PageQuery {
  @Id({ optional: true })
  facilityId?: string;

  @CalendarDate({ optional: true, description: 'first day of arrival, in Việt Nam' })
  from?: string;

  @CalendarDate({ optional: true, description: 'last day of arrival' })
  to?: string;

  @OneOf(stayStatuses, { name: 'StayStatus', optional: true })
  status?: StayStatus;

  @Text({
    max: 200,
    optional: true,
    description: 'start of a name without regard to accents, or a whole number',
  })
  q?: string;

  @OneOf(['true'], {
    name: 'Returned',
    optional: true,
    description: 'only those that the police gave back and that are not mended yet',
  })
  returned?: 'true';
}
