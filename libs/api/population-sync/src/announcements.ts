import type { DatabaseEvent } from '@luutru/database';

/** PostgreSQL takes less than 8000 bytes a notification; a hundred ids are about 4000. */
const idsAtOnce = 100;

/** The notifications that tell every API process which stays look different now. */
export function announcements(stays: { tenantId: string; stayId: string }[]): string[] {
  const byTenant = new Map<string, string[]>();
  for (const { tenantId, stayId } of stays) {
    const own = byTenant.get(tenantId);
    if (own) own.push(stayId);
    else byTenant.set(tenantId, [stayId]);
  }
  const payloads: string[] = [];
  for (const [tenantId, own] of byTenant) {
    for (let at = 0; at < own.length; at += idsAtOnce) {
      const stayIds = own.slice(at, at + idsAtOnce);
      payloads.push(JSON.stringify({ type: 'sync', tenantId, stayIds } satisfies DatabaseEvent));
    }
  }
  return payloads;
}
