import type { Principal } from '@luutru/database';
import type { ImportRowStatus, ImportStatus, FieldError, Code, Role } from '@luutru/domain';
import type { Vault } from '@luutru/vault';
import type { Column } from './columns.js';
import type { Values } from './row-values.js';

/** What of an import is under seal: a file's name may be a guest's, and a sample is. */
export interface ImportDetail {
  fileName: string;
  headingRow: number;
  columns: Column[];
}

export interface ImportRow {
  tenant_id: string;
  id: string;
  facility_id: string;
  status: ImportStatus;
  code: Code | null;
  total: number;
  accepted: number;
  rejected: number;
  next_row: number;
  file_hash: Buffer;
  detail_sealed: Buffer;
  user_id: string;
  user_name: string;
  user_role: Role;
  created_at: Date;
}

/** What is kept of a row that was refused. */
export interface RejectedContent {
  /** Every cell of the row, also those of columns that are not used. */
  cells: (string | null)[];
  values: Values;
  warnings: Code[];
  /** Cells that cannot be read until somebody types them anew. */
  faults: FieldError[];
  errors: FieldError[];
}

export interface OutcomeRow {
  tenant_id: string;
  import_id: string;
  row_number: number;
  status: ImportRowStatus;
  stay_id: string | null;
  warnings: Code[];
  sealed: Buffer | null;
}

/** In whose name the rows are filed: whoever sent the file, whose session may be long over. */
export const uploaderOf = (row: ImportRow): Principal & { tenantId: string } => ({
  userId: row.user_id,
  displayName: row.user_name,
  role: row.user_role,
  sessionId: row.id,
  tenantId: row.tenant_id,
});

type Place = Pick<ImportRow, 'tenant_id' | 'id'>;
type RowPlace = Pick<OutcomeRow, 'tenant_id' | 'import_id' | 'row_number'>;

const detailCell = ({ tenant_id, id }: Place) => ({ owner: tenant_id, table: 'import', row: id });
const partCell = ({ tenant_id, id }: Place, part: number) => ({
  owner: tenant_id,
  table: 'import_content',
  row: `${id}/${part}`,
});
const rowCell = ({ tenant_id, import_id, row_number }: RowPlace) => ({
  owner: tenant_id,
  table: 'import_row',
  row: `${import_id}/${row_number}`,
});

export const sealDetail = (vault: Vault, place: Place, detail: ImportDetail): Buffer =>
  vault.seal(detailCell(place), detail);
export const openDetail = (vault: Vault, row: ImportRow): ImportDetail =>
  vault.open<ImportDetail>(detailCell(row), row.detail_sealed);

export const sealPart = (vault: Vault, place: Place, part: number, bytes: Buffer): Buffer =>
  vault.seal(partCell(place, part), bytes.toString('base64'));
export const openPart = (vault: Vault, place: Place, part: number, sealed: Buffer): Buffer =>
  Buffer.from(vault.open<string>(partCell(place, part), sealed), 'base64');

export const sealRejected = (vault: Vault, place: RowPlace, content: RejectedContent): Buffer =>
  vault.seal(rowCell(place), content);
/** @throws Error for a row that is filed, of which nothing is kept */
export function openRejected(vault: Vault, row: OutcomeRow): RejectedContent {
  if (!row.sealed) throw new Error('A row that is filed has no content');
  return vault.open<RejectedContent>(rowCell(row), row.sealed);
}
