import type { Role, Sector } from '@luutru/domain';

/** An account (tài khoản) with what its tenant is called. */
export interface AccountRow {
  account_id: string;
  tenant_id: string | null;
  tenant_name: string | null;
  tenant_sector: Sector | null;
  username: string;
  display_name: string;
  role: Role;
  scope_sector: Sector | null;
  scope_unit_code: string | null;
  /** PHC string of argon2id. */
  password_hash: string;
  /** Base32 secret of the one-time codes, sealed by the vault. */
  totp_sealed: Buffer | null;
  totp_last_step: number;
  failed_attempts: number;
  locked_until: Date | null;
  last_login_at: Date | null;
  disabled_at: Date | null;
  created_at: Date;
}

/** What an account is created from. */
export type NewAccount = Pick<
  AccountRow,
  | 'account_id'
  | 'tenant_id'
  | 'username'
  | 'display_name'
  | 'role'
  | 'scope_sector'
  | 'scope_unit_code'
  | 'password_hash'
  | 'totp_sealed'
>;

/** As a username is stored and looked up: case and the form of its accents do not matter. */
export const usernameKey = (typed: string): string => typed.normalize('NFC').toLowerCase();

/** Where the vault finds the secret of an account's one-time codes. */
export const totpCell = (accountId: string) => ({ owner: 'platform', table: 'account', row: accountId });
