import {
  type CaptureMethod,
  captureMethods,
  judgePassenger,
  type PassengerDeclaration,
  passengerDeclarations,
  type PassengerStatus,
  passengerStatuses,
  type Reason,
  reasons,
} from '@luutru/domain';
import { ruleSetOf } from './declare-stay.js';
import { Flag, Id, Instant, ListOf, Nested, OneOf, Text } from './fields.js';
import { Guest } from './guest.js';
import { Judged } from './judged.js';

const ruleSetAtBoarding = ({ boardedAt }: { boardedAt?: unknown }, now: number) =>
  ruleSetOf({ arrivedAt: boardedAt }, now);

/** What a firm says of a passenger. */
class Carried {
  @Text({ max: 20, example: 'A05' })
  seat!: string;

  @Nested(() => Guest)
  guest!: Guest;

  @Text({ max: 100 })
  boardingPoint!: string;

  @Text({ max: 100 })
  alightingPoint!: string;

  @Instant({ optional: true, description: 'the departure of the trip when absent' })
  boardedAt?: string | null;

  @OneOf(reasons, { name: 'Reason', optional: true, description: '`transit` when absent' })
  reason?: Reason | null;

  @Text({ max: 200, min: 0, optional: true })
  reasonText?: string | null;

  @OneOf(captureMethods, { name: 'CaptureMethod', optional: true, description: '`manual` when absent' })
  captureMethod?: CaptureMethod | null;

  @Text({ max: 300, min: 0, optional: true, description: 'lets through what only raises a doubt' })
  overrideReason?: string | null;
}

/** `POST /trips/{id}/passengers`, and each line of several */
@Judged((body, now) => judgePassenger(body, { now, ruleSet: ruleSetAtBoarding(body, now) }).errors)
export class PassengerRequest extends Carried {}

/** `PATCH /trips/{id}/passengers/{pid}`: what is absent stays. */
@Judged((body, now) => judgePassenger(body, { now, ruleSet: ruleSetAtBoarding(body, now) }).errors)
export class ChangePassengerRequest {
  @Text({ max: 20, optional: true })
  seat?: string | null;

  @Nested(() => Guest, { optional: true, description: 'until the passenger is declared' })
  guest?: Guest | null;

  @Text({ max: 100, optional: true })
  boardingPoint?: string | null;

  @Text({ max: 100, optional: true })
  alightingPoint?: string | null;

  @Instant({ optional: true })
  boardedAt?: string | null;

  @Text({ max: 300, min: 0, optional: true })
  overrideReason?: string | null;

  @Flag({ optional: true, description: 'true: never came; false: came after all, before departure' })
  noShow?: boolean | null;

  @Instant({ optional: true, description: 'got off on the way at this time; ends the stay' })
  alightedAt?: string | null;
}

/** Why a passenger could not be declared. */
export class PassengerError {
  @Text({ max: 200, min: 0, description: 'where the field stands, as guest.document.number' })
  path!: string;

  @Text({ max: 60 })
  code!: string;
}

export class PassengerResponse extends Carried {
  @Id()
  id!: string;

  @OneOf(passengerStatuses, { name: 'PassengerStatus' })
  status!: PassengerStatus;

  @Instant({ optional: true })
  alightedAt!: string | null;

  @Flag({ description: 'got on after the list was closed' })
  offList!: boolean;

  @OneOf(passengerDeclarations, { name: 'PassengerDeclaration' })
  declaration!: PassengerDeclaration;

  @Id({ optional: true, description: 'the stay that declares the passenger' })
  stayId!: string | null;

  @ListOf(() => PassengerError, { description: 'why the declaration was refused' })
  errors!: PassengerError[];

  @ListOf('string', { description: 'codes of the catalogue' })
  warnings!: string[];
}
