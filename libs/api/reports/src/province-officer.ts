import type { Principal } from '@luutru/database';
import { Refused } from '@luutru/http';
import { reportingUnit } from './issuer.js';

/**
 * The reports are those of the province: its police keep them, its leaders read them. An officer of a commune has the
 * same role, and a smaller unit.
 * @throws Refused 403
 */
export function judgeReader({ role, scope }: Pick<Principal, 'role' | 'scope'>): void {
  if (role === 'police' && scope?.unitCode !== reportingUnit) throw new Refused(403, 'FORBIDDEN');
}
