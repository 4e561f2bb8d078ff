import {
  type CaptureMethod,
  captureMethods,
  type JournalKind,
  journalKinds,
  judgeDeclaration,
  parseInstant,
  type Reason,
  reasons,
  type RuleSet,
  ruleSetAt,
  type Sector,
  sectors,
  type StayKind,
  stayKinds,
  type StayStatus,
  stayStatuses,
  type SyncStatus,
  syncStatuses,
  type VerificationResult,
  verificationResults,
} from '@luutru/domain';
import { CalendarDate, Flag, Id, Instant, ListOf, Nested, OneOf, Text, Whole } from './fields.js';
import { Guest } from './guest.js';
import { Judged } from './judged.js';
import { PageQuery } from './paging.js';

/** Another stay of the same tenant, and what that guest is to this one. */
export class RelatedStay {
  @Id()
  stayId!: string;

  @Text({ max: 50 })
  relation!: string;
}

/** The law in force at the arrival; at the present while the arrival cannot be read. */
export function ruleSetOf({ arrivedAt }: { arrivedAt?: unknown }, now: number): RuleSet {
  return ruleSetAt((typeof arrivedAt === 'string' ? parseInstant(arrivedAt) : undefined) ?? now);
}

/** What a facility says of a guest's stay. */
class Declared {
  @Id()
  facilityId!: string;

  @OneOf(stayKinds, { name: 'StayKind' })
  kind!: StayKind;

  @Nested(() => Guest)
  guest!: Guest;

  @Instant({ example: '2026-11-20T14:05:00+07:00' })
  arrivedAt!: string;

  @Instant({ optional: true })
  expectedDepartureAt?: string | null;

  @OneOf(reasons, { name: 'Reason' })
  reason!: Reason;

  @Text({ max: 200, min: 0, optional: true })
  reasonText?: string | null;

  @Text({ max: 50, min: 0, optional: true, description: 'label of the room, bed or seat' })
  place?: string | null;

  @OneOf(captureMethods, { name: 'CaptureMethod' })
  captureMethod!: CaptureMethod;

  @Nested(() => RelatedStay, { optional: true })
  caregiverOf?: RelatedStay | null;

  @Nested(() => RelatedStay, { optional: true })
  guardian?: RelatedStay | null;

  @Text({ max: 300, min: 0, optional: true, description: 'lets through what only raises a doubt' })
  overrideReason?: string | null;
}

/** `POST /stays` */
@Judged((body, now) => judgeDeclaration(body, { now, ruleSet: ruleSetOf(body, now) }).errors)
export class DeclareStayRequest extends Declared {}

/** Proof that a declaration was taken in. */
export class ReceiptResponse {
  @Text({ max: 40 })
  number!: string;

  @Text({ max: 200, description: 'page on which the receipt is shown' })
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

  @Text({ max: 300, optional: true })
  cancelReason!: string | null;

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
}

/** `POST /stays/{id}/check-out` */
export class CheckOutRequest {
  @Instant()
  departedAt!: string;
}

/** `POST /stays/{id}/cancel` */
export class CancelStayRequest {
  @Text({ max: 300 })
  reason!: string;
}

export class ChangeResponse {
  @Text({ max: 100 })
  path!: string;

  @Text({ max: 400, min: 0, optional: true })
  from!: string | null;

  @Text({ max: 400, min: 0, optional: true })
  to!: string | null;
}

export class HistoryEntry {
  @Whole({ min: 1, max: 2_147_483_647 })
  version!: number;

  @Instant()
  at!: string;

  @Text({ max: 200 })
  by!: string;

  @OneOf(journalKinds, { name: 'JournalKind' })
  kind!: JournalKind;

  @ListOf(() => ChangeResponse)
  changes!: ChangeResponse[];
}

export class HistoryResponse {
  @ListOf(() => HistoryEntry)
  items!: HistoryEntry[];
}

/** `GET /stays/today`: the desk's home screen in figures. */
export class TodayResponse {
  @CalendarDate()
  date!: string;

  @Instant()
  generatedAt!: string;

  @Instant({ description: 'when what arrives now is due' })
  nextDueAt!: string;

  @Whole({ min: 0, max: 1_000_000 })
  arrived!: number;

  @Whole({ min: 0, max: 1_000_000 })
  inHouse!: number;

  @Whole({ min: 0, max: 1_000_000, description: 'in house and expected to leave today or before' })
  dueToLeave!: number;

  @Whole({ min: 0, max: 1_000_000, description: 'declared today after the due time' })
  late!: number;

  @Whole({ min: 0, max: 1_000_000 })
  syncPending!: number;

  @Whole({ min: 0, max: 1_000_000 })
  syncParked!: number;
}
