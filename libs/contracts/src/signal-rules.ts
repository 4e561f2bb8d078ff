import { severities, type Severity, type SignalCode, signalCodes } from '@luutru/domain';
import { CalendarDate, Flag, Instant, ListOf, NumberMap, OneOf, Text, Whole } from './fields.js';

/** `PATCH /signal-rules/{code}`: what is left out stays as it is. */
export class SetSignalRuleRequest {
  @Flag({ optional: true })
  enabled?: boolean;

  @NumberMap({ optional: true, description: 'the thresholds that are to be otherwise; see `bounds`' })
  threshold?: Record<string, number>;

  @OneOf(severities, { name: 'Severity', optional: true })
  severity?: Severity;

  @CalendarDate({ optional: true })
  validFrom?: string;

  @CalendarDate({ optional: true, description: 'last day; null for no end' })
  validTo?: string | null;
}

/** One number by which a rule judges. */
export class SignalThreshold {
  @Text({ max: 50 })
  name!: string;

  @Whole({ min: 0, max: 1_000_000 })
  value!: number;

  @Whole({ min: 0, max: 1_000_000, description: 'the value that the rule began with' })
  initial!: number;

  @Whole({ min: 0, max: 1_000_000 })
  min!: number;

  @Whole({ min: 0, max: 1_000_000 })
  max!: number;
}

/** A rule that raises alerts (quy tắc). */
export class SignalRuleResponse {
  @OneOf(signalCodes, { name: 'SignalCode' })
  code!: SignalCode;

  @Whole({ min: 1, max: 1_000_000 })
  version!: number;

  @Flag()
  enabled!: boolean;

  @ListOf(() => SignalThreshold)
  thresholds!: SignalThreshold[];

  @OneOf(severities, { name: 'Severity' })
  severity!: Severity;

  @CalendarDate()
  validFrom!: string;

  @CalendarDate({ optional: true })
  validTo!: string | null;

  @Instant({ optional: true })
  changedAt!: string | null;

  @Text({ max: 200, optional: true })
  changedByName!: string | null;
}

export class SignalRuleList {
  @ListOf(() => SignalRuleResponse)
  items!: SignalRuleResponse[];

  @Flag({ description: 'whether the caller may set them: the police of the province may' })
  maySet!: boolean;
}
