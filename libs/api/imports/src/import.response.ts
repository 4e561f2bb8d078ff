import type { ImportResponse, ImportRowResponse } from '@luutru/contracts';
import { formatInstant, message } from '@luutru/domain';
import type { Language } from '@luutru/http';
import type { Vault } from '@luutru/vault';
import { type ImportRow, openDetail, openRejected, type OutcomeRow } from './import.row.js';

export function importResponse(vault: Vault, row: ImportRow): ImportResponse {
  const { fileName, columns } = openDetail(vault, row);
  return {
    id: row.id,
    status: row.status,
    total: row.total,
    accepted: row.accepted,
    rejected: row.rejected,
    fileName,
    facilityId: row.facility_id,
    createdAt: formatInstant(row.created_at.getTime()),
    columns: columns.map(({ header, field, sample }) => ({ header, field, sample })),
    code: row.code,
  };
}

export function rowResponse(vault: Vault, row: OutcomeRow, language: Language): ImportRowResponse {
  const content = row.status === 'rejected' ? openRejected(vault, row) : undefined;
  return {
    row: row.row_number,
    status: row.status,
    values: { ...content?.values },
    errors: (content?.errors ?? []).map((error) => ({ ...error, message: message(error.code, language) })),
    warnings: content?.warnings ?? row.warnings,
    stayId: row.stay_id,
  };
}
