import { addYears, day, localDate, minute } from './calendar.js';
import type { Facts } from './facts.js';
import { error, type Findings, warning } from './findings.js';

/** When and why the guest stays. */
export function judgeStay(facts: Facts): Findings {
  return [...judgeTimes(facts), ...judgeReason(facts)];
}

function judgeTimes(facts: Facts): Findings {
  const { ruleSet, now, today } = facts;
  const arrival = facts.instant('arrivedAt');
  const departure = facts.instant('expectedDepartureAt');
  if (arrival === undefined) return [];
  const length = departure === undefined ? undefined : departure - arrival;
  return [
    arrival > now + ruleSet.clockSkewMinutes * minute && error('arrivedAt', 'ARRIVAL_FUTURE'),
    localDate(arrival) < addYears(today, -ruleSet.oldestArrivalYears) &&
      error('arrivedAt', 'ARRIVAL_TOO_OLD'),
    length !== undefined && length <= 0 && error('expectedDepartureAt', 'DEPARTURE_BEFORE_ARRIVAL'),
    length !== undefined && length >= ruleSet.temporaryResidenceDays * day && warning('STAY_OVER_30_DAYS'),
  ];
}

function judgeReason(facts: Facts): Findings {
  const reason = facts.text('reason');
  const needsPatient = reason === 'caregiver' && facts.facility?.sector === 'health';
  return [
    reason === 'other' && !facts.has('reasonText') && error('reasonText', 'REASON_TEXT_REQUIRED'),
    needsPatient && !facts.has('caregiverOf.stayId') && error('caregiverOf', 'CAREGIVER_LINK_REQUIRED'),
  ];
}
