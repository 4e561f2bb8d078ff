import { severities, type Severity, type WatchState, watchStates } from '@luutru/domain';
import { CalendarDate, Flag, Id, Instant, ListOf, OneOf, Text, Whole } from './fields.js';
import { PageQuery } from './paging.js';

/** `GET /watchlist` */
export class WatchListQuery extends PageQuery {
  @OneOf(watchStates, { name: 'WatchState', optional: true })
  state?: WatchState;
}

/** `POST /watchlist`: somebody to be looked out for. It does nothing until another officer approves it. */
export class ProposeWatchRequest {
  @Text({ max: 50, optional: true, description: 'number of any paper' })
  documentNumber?: string | null;

  @Text({ max: 200, min: 2 })
  fullName!: string;

  @CalendarDate({ optional: true, impossible: 'DOB_INVALID' })
  dateOfBirth?: string | null;

  @Text({ max: 1000, min: 5 })
  reason!: string;

  @Text({ max: 500, min: 5, description: 'decision or article of law that allows it' })
  legalBasis!: string;

  @OneOf(severities, { name: 'Severity' })
  severity!: Severity;

  @CalendarDate({ description: 'last day on which it is looked out for; at most two years from now' })
  expiresOn!: string;
}

/** `POST /watchlist/{id}/revoke` */
export class RevokeWatchRequest {
  @Text({ max: 1000, min: 5 })
  reason!: string;
}

/** An entry of the watch-list (danh sách cần chú ý). */
export class WatchEntryResponse {
  @Id()
  id!: string;

  @Whole({ min: 1, max: 1_000_000 })
  version!: number;

  @OneOf(watchStates, { name: 'WatchState' })
  state!: WatchState;

  @Text({ max: 5 })
  unitCode!: string;

  @Text({ max: 50, optional: true })
  documentNumber!: string | null;

  @Text({ max: 200 })
  fullName!: string;

  @CalendarDate({ optional: true })
  dateOfBirth!: string | null;

  @Text({ max: 1000 })
  reason!: string;

  @Text({ max: 500 })
  legalBasis!: string;

  @OneOf(severities, { name: 'Severity' })
  severity!: Severity;

  @CalendarDate()
  expiresOn!: string;

  @Text({ max: 200 })
  proposedByName!: string;

  @Instant()
  proposedAt!: string;

  @Flag({ description: 'whether the caller proposed it, and so cannot approve it' })
  own!: boolean;

  @Text({ max: 200, optional: true })
  approvedByName!: string | null;

  @Instant({ optional: true })
  approvedAt!: string | null;

  @Text({ max: 200, optional: true })
  revokedByName!: string | null;

  @Instant({ optional: true })
  revokedAt!: string | null;

  @Text({ max: 1000, optional: true })
  revokeReason!: string | null;
}

export class WatchList {
  @ListOf(() => WatchEntryResponse)
  items!: WatchEntryResponse[];

  @Text({ max: 500, optional: true })
  nextCursor!: string | null;
}
