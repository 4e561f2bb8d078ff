import { type Finding, personIdOf, type Severity, type SignalCode, type ThresholdsOf } from '@luutru/domain';
import type { ActiveRules } from './active-rules.js';
import type { FacilityFacts, KnownStay } from './stay-facts.js';

/** Whom or what an alert is about. */
export interface Subject {
  unitCode: string;
  facility?: FacilityFacts;
  person?: string | null;
  accountId?: string;
  /** Units besides, whose police have to do with it. */
  otherUnits?: readonly string[];
}

/** A finding that is to become an alert. */
export interface Raised {
  code: SignalCode;
  severity: Severity;
  cause: string;
  unitCode: string;
  otherUnits: readonly string[];
  tenantId: string | null;
  facilityId: string | null;
  stayIds: readonly string[];
  personId: string | null;
  accountId: string | null;
  detail: Finding['detail'];
}

/** Asks the rules that are in force and collects what they find. */
export class CaseFile {
  readonly raised: Raised[] = [];

  constructor(private readonly rules: ActiveRules) {}

  /** @param severity where it is not the rule's */
  ask<Signal extends SignalCode>(
    code: Signal,
    subject: Subject,
    judge: (threshold: ThresholdsOf<Signal>) => Finding | undefined,
    severity?: Severity,
  ): void {
    const rule = this.rules.of(code);
    const finding = rule && judge(rule.threshold);
    if (!finding) return;
    this.raised.push({
      code,
      severity: severity ?? rule.severity,
      cause: finding.cause,
      unitCode: subject.unitCode,
      otherUnits: [...new Set(subject.otherUnits)].filter((unit) => unit !== subject.unitCode),
      tenantId: subject.facility?.tenantId ?? null,
      facilityId: subject.facility?.id ?? null,
      stayIds: finding.stays,
      personId: subject.person ? personIdOf(subject.person) : null,
      accountId: subject.accountId ?? null,
      detail: finding.detail,
    });
  }
}

export const subjectOf = ({ facility, person }: KnownStay, others: readonly KnownStay[] = []): Subject => ({
  unitCode: facility.unitCode,
  facility,
  person,
  otherUnits: others.map((other) => other.facility.unitCode),
});
