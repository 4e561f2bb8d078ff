import type { AccountRow } from './account.row.js';

/** A receptionist's account made on 1 November 2026 and never used. */
export const accountRow = (overrides: Partial<AccountRow> = {}): AccountRow => ({
  account_id: '01a19467-e800-7000-8000-0000000000b1',
  tenant_id: '01a19467-e800-7000-8000-0000000000a1',
  tenant_name: 'Nhà nghỉ Thử Nghiệm',
  tenant_sector: 'accommodation',
  username: 'letan.thu',
  display_name: 'Hoàng Thị Thử',
  role: 'declarant',
  scope_sector: null,
  scope_unit_code: null,
  password_hash: '',
  totp_sealed: null,
  totp_last_step: 0,
  failed_attempts: 0,
  locked_until: null,
  last_login_at: null,
  disabled_at: null,
  created_at: new Date('2026-11-01T00:00:00Z'),
  ...overrides,
});
