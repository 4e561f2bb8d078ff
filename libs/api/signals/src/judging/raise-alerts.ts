import { type DatabaseEvent, eventChannel, type Transaction } from '@luutru/database';
import { v7 } from 'uuid';
import type { Raised } from './case-file.js';

/** PostgreSQL takes less than 8000 bytes a notification. */
const toldAtOnce = 40;

/** Stays that an alert names, at most. */
const mostStays = 50;

/**
 * Writes alerts, each cause once, and tells the API when the transaction is committed.
 * @returns how many were new
 */
export async function raiseAlerts(transaction: Transaction, raised: readonly Raised[]): Promise<number> {
  if (!raised.length) return 0;
  const alerts = raised.map(({ stayIds, ...alert }) => ({
    id: v7(),
    stayIds: stayIds.slice(0, mostStays),
    ...alert,
  }));
  const rows = await transaction.query<{ id: string; units: string[] }>(
    `insert into app.alert (id, code, severity, cause, unit_code, other_units, facility_tenant_id, facility_id,
       stay_ids, person_id, account_id, detail)
     select id, code, severity, cause, "unitCode", "otherUnits", "tenantId", "facilityId", "stayIds", "personId",
            "accountId", detail
       from jsonb_to_recordset($1::jsonb) a (id uuid, code text, severity text, cause text, "unitCode" text,
         "otherUnits" text[], "tenantId" uuid, "facilityId" uuid, "stayIds" uuid[], "personId" uuid, "accountId" uuid,
         detail jsonb)
     on conflict (code, cause) do nothing
     returning id, unit_code || other_units as units`,
    [JSON.stringify(alerts)],
    'raise-alerts',
  );
  const payloads: string[] = [];
  for (let at = 0; at < rows.length; at += toldAtOnce) {
    const told: DatabaseEvent = { type: 'alert', alerts: rows.slice(at, at + toldAtOnce) };
    payloads.push(JSON.stringify(told));
  }
  if (payloads.length) {
    await transaction.query('select pg_notify($1, payload) from unnest($2::text[]) payload', [
      eventChannel,
      payloads,
    ]);
  }
  return rows.length;
}
