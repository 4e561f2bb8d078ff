import { Invalid } from '@luutru/http';

const paths: Record<string, string> = {
  stay_caregiver_of_fkey: 'caregiverOf.stayId',
  stay_guardian_fkey: 'guardian.stayId',
};

/**
 * A stay that is linked to one which does not exist, or is another tenant's: the database refuses both alike, and the
 * field is named. Undefined for any other error.
 */
export function linkErrors(error: unknown): Invalid | undefined {
  const { code, constraint } = error as { code?: string; constraint?: string };
  // A foreign key on a partitioned table keeps its name on every partition.
  const path = code === '23503' && constraint ? paths[constraint] : undefined;
  return path === undefined ? undefined : new Invalid([{ path, code: 'LINKED_STAY_UNKNOWN' }]);
}
