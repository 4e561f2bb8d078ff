import { type DeclareStayRequest, ruleSetOf } from '@luutru/contracts';
import { type Code, type FieldError, judgeDeclaration, type RuleSet } from '@luutru/domain';
import type { FacilityRow } from '@luutru/facilities';

/** A declaration that may be filed, with what the rules found worth a second look. */
export interface Accepted {
  facility: FacilityRow;
  ruleSet: RuleSet;
  warnings: Code[];
}

/**
 * Judges a normalised declaration of the right shape against its facility.
 * @param facility undefined when the tenant has none of that id
 */
export function judgeFiling(
  request: DeclareStayRequest,
  facility: FacilityRow | undefined,
  now: Date,
): Accepted | { errors: FieldError[] } {
  const ruleSet = ruleSetOf(request, now.getTime());
  const { errors, warnings } = judgeDeclaration(request, {
    now: now.getTime(),
    ruleSet,
    normalised: true,
    ...(facility && { facility: { sector: facility.sector, remoteArea: facility.remote_area } }),
  });
  const standing = standingError(facility);
  if (standing) return { errors: [{ path: 'facilityId', code: standing }, ...errors] };
  if (errors.length || !facility) return { errors };
  return { facility, ruleSet, warnings };
}

/** Only an active facility of the tenant may declare. */
export function standingError(facility: FacilityRow | undefined): Code | undefined {
  if (!facility) return 'FACILITY_UNKNOWN';
  if (facility.status === 'pending') return 'FACILITY_PENDING';
  return facility.status === 'active' ? undefined : 'FACILITY_SUSPENDED';
}
