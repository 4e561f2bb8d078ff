import {
  type CaptureMethod,
  captureMethods,
  judgeDeclaration,
  parseInstant,
  type Reason,
  reasons,
  type RuleSet,
  ruleSetAt,
  type StayKind,
  stayKinds,
} from '@luutru/domain';
import { Id, Instant, Nested, OneOf, Text } from './fields.js';
import { Guest } from './guest.js';
import { Judged } from './judged.js';

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
export class Declared {
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
