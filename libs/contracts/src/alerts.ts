import {
  type AlertOutcome,
  alertOutcomes,
  type AlertState,
  alertStates,
  type Sector,
  sectors,
  severities,
  type Severity,
  type SignalCode,
  signalCodes,
  type StayStatus,
  stayStatuses,
} from '@luutru/domain';
import { Id, Instant, ListOf, Nested, OneOf, Text, TextMap, Whole } from './fields.js';
import { Guest } from './guest.js';
import { PageQuery } from './paging.js';

/** `GET /alerts` */
export class AlertsQuery extends PageQuery {
  @OneOf([...alertStates, 'open'], {
    name: 'AlertFilter',
    optional: true,
    description: '`open`: new and assigned',
  })
  state?: AlertState | 'open';

  @OneOf(severities, { name: 'Severity', optional: true })
  severity?: Severity;

  @OneOf(signalCodes, { name: 'SignalCode', optional: true })
  code?: SignalCode;
}

/** `POST /alerts/{id}/resolve` */
export class ResolveAlertRequest {
  @OneOf(alertOutcomes, { name: 'AlertOutcome' })
  outcome!: AlertOutcome;

  @Text({ min: 5, max: 2000, description: 'what was found; kept under seal' })
  note!: string;
}

/** An alert (cảnh báo) as the list shows it: nobody's name. */
export class AlertSummary {
  @Id()
  id!: string;

  @Whole({ min: 1, max: 1_000_000 })
  version!: number;

  @OneOf(signalCodes, { name: 'SignalCode' })
  code!: SignalCode;

  @OneOf(severities, { name: 'Severity' })
  severity!: Severity;

  @OneOf(alertStates, { name: 'AlertState' })
  state!: AlertState;

  @Text({ max: 5 })
  unitCode!: string;

  @Text({ max: 200 })
  unitName!: string;

  @Id({ optional: true })
  facilityId!: string | null;

  @Text({ max: 300, optional: true, description: 'null where the facility lies outside the unit' })
  facilityName!: string | null;

  @ListOf('string', { description: 'stays on the case; those outside the unit cannot be opened' })
  stayIds!: string[];

  @Id({ optional: true })
  personId!: string | null;

  @TextMap({ max: 2000, description: 'why it was raised, in codes and numbers of the rule' })
  detail!: Record<string, string>;

  @Instant()
  raisedAt!: string;

  @Instant()
  changedAt!: string;

  @Id({ optional: true })
  assigneeId!: string | null;

  @Text({ max: 200, optional: true })
  assigneeName!: string | null;
}

export class AlertList {
  @ListOf(() => AlertSummary)
  items!: AlertSummary[];

  @Text({ max: 500, optional: true })
  nextCursor!: string | null;
}

/** A stay on the case. */
export class AlertStay {
  @Id()
  id!: string;

  @OneOf(sectors, { name: 'Sector' })
  sector!: Sector;

  @Id()
  facilityId!: string;

  @Text({ max: 300 })
  facilityName!: string;

  @Nested(() => Guest)
  guest!: Guest;

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
}

/** What an officer did with an alert. */
export class AlertEvent {
  @OneOf(alertStates, { name: 'AlertState' })
  state!: AlertState;

  @Instant()
  at!: string;

  @Text({ max: 200 })
  by!: string;

  @Text({ max: 2000, optional: true })
  note!: string | null;
}

export class AlertResponse extends AlertSummary {
  @ListOf(() => AlertStay)
  stays!: AlertStay[];

  @ListOf(() => AlertEvent)
  history!: AlertEvent[];
}
