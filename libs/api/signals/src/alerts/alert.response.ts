import type { AlertSummary } from '@luutru/contracts';
import { formatInstant } from '@luutru/domain';
import type { AlertRow } from './alert.row.js';
import type { Names } from './case-stays.js';

export const alertSummary = (row: AlertRow, names: Names): AlertSummary => ({
  id: row.id,
  version: row.version,
  code: row.code,
  severity: row.severity,
  state: row.state,
  unitCode: row.unit_code,
  unitName: names.units.get(row.unit_code) ?? row.unit_code,
  facilityId: row.facility_id,
  facilityName: (row.facility_id && names.facilities.get(row.facility_id)) ?? null,
  stayIds: row.stay_ids,
  personId: row.person_id,
  detail: Object.fromEntries(Object.entries(row.detail).map(([name, value]) => [name, String(value)])),
  raisedAt: formatInstant(row.raised_at.getTime()),
  changedAt: formatInstant(row.changed_at.getTime()),
  assigneeId: row.assignee_id,
  assigneeName: row.assignee_name,
});
