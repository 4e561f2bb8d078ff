import type { UserResponse } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import type { AccountRow } from './account.row.js';

/** What an official may see; undefined for all others. */
export function scopeOf({ scope_sector, scope_unit_code }: AccountRow): Principal['scope'] {
  if (scope_sector === null && scope_unit_code === null) return undefined;
  return {
    ...(scope_sector !== null && { sector: scope_sector }),
    ...(scope_unit_code !== null && { unitCode: scope_unit_code }),
  };
}

export function userResponse(account: AccountRow): UserResponse {
  const sector = account.tenant_sector ?? account.scope_sector;
  const scope = scopeOf(account);
  return {
    id: account.account_id,
    username: account.username,
    displayName: account.display_name,
    role: account.role,
    ...(account.tenant_id !== null && { tenantId: account.tenant_id }),
    ...(account.tenant_name !== null && { tenantName: account.tenant_name }),
    ...(sector !== null && { sector }),
    ...(scope && { scope }),
  };
}
