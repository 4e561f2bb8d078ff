import type { Code } from '@luutru/domain';
import type { FacilityRow } from '@luutru/facilities';
import type { Admission } from './admission.js';

/**
 * The health facility that an admission belongs to: the one asked for in the query, the one whose id the service
 * provider or the location carries as an identifier, or the tenant's only one.
 */
export function chooseFacility(
  { facilities }: Pick<Admission, 'facilities'>,
  own: readonly FacilityRow[],
  asked: string | undefined,
): FacilityRow | Code {
  const health = own.filter(({ sector, status }) => sector === 'health' && (status as string) !== 'closed');
  if (asked) return health.find(({ id }) => id === asked.toLowerCase()) ?? 'FACILITY_UNKNOWN';
  const named = new Set(facilities.map((identifier) => identifier.child('value').text?.toLowerCase()));
  const found = health.find(({ id }) => named.has(id));
  if (found) return found;
  if (health.length > 1) return 'FHIR_FACILITY_AMBIGUOUS';
  return health[0] ?? 'FACILITY_UNKNOWN';
}
