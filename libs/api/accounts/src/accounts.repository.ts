import type { Transaction } from '@luutru/database';
import type { AccountRow } from './account.row.js';

const selectAccount = `
  select a.account_id, a.tenant_id, t.name as tenant_name, t.sector as tenant_sector, a.username, a.display_name,
         a.role, a.scope_sector, a.scope_unit_code, a.password_hash, a.totp_sealed, a.totp_last_step,
         a.failed_attempts, a.locked_until, a.last_login_at, a.disabled_at, a.created_at
    from app.account a left join app.tenant t on t.tenant_id = a.tenant_id`;

/** What an account is created from. */
export interface NewAccount {
  accountId: string;
  tenantId: string | null;
  username: string;
  displayName: string;
  role: string;
  scopeSector: string | null;
  scopeUnitCode: string | null;
  passwordHash: string;
  totpSealed: Buffer | null;
}

export class AccountsRepository {
  constructor(private readonly transaction: Transaction) {}

  async byUsername(username: string): Promise<AccountRow | undefined> {
    const [row] = await this.transaction.query<AccountRow>(`${selectAccount} where a.username = $1`, [username]);
    return row;
  }

  /** Locked, so that two attempts at once are counted one after the other. */
  async lock(accountId: string): Promise<AccountRow | undefined> {
    const [row] = await this.transaction.query<AccountRow>(
      `${selectAccount} where a.account_id = $1 for update of a`,
      [accountId],
    );
    return row;
  }

  async byId(accountId: string): Promise<AccountRow | undefined> {
    const [row] = await this.transaction.query<AccountRow>(`${selectAccount} where a.account_id = $1`, [accountId]);
    return row;
  }

  async recordFailure(accountId: string, failedAttempts: number, lockedUntil: Date | null): Promise<void> {
    await this.transaction.query(
      'update app.account set failed_attempts = $2, locked_until = $3 where account_id = $1',
      [accountId, failedAttempts, lockedUntil],
    );
  }

  async recordSuccess(accountId: string, totpStep: number): Promise<void> {
    await this.transaction.query(
      `update app.account set failed_attempts = 0, locked_until = null, last_login_at = now(), totp_last_step = $2
        where account_id = $1`,
      [accountId, totpStep],
    );
  }

  async usernames(): Promise<Set<string>> {
    const rows = await this.transaction.query<{ username: string }>('select username from app.account');
    return new Set(rows.map(({ username }) => username));
  }

  async addTenant(tenantId: string, name: string, sector: string): Promise<void> {
    await this.transaction.query(
      'insert into app.tenant (tenant_id, name, sector) values ($1, $2, $3) on conflict do nothing',
      [tenantId, name, sector],
    );
  }

  async add(account: NewAccount): Promise<void> {
    await this.transaction.query(
      `insert into app.account (account_id, tenant_id, username, display_name, role, scope_sector, scope_unit_code,
         password_hash, totp_sealed) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
      [
        account.accountId,
        account.tenantId,
        account.username,
        account.displayName,
        account.role,
        account.scopeSector,
        account.scopeUnitCode,
        account.passwordHash,
        account.totpSealed,
      ],
    );
  }
}
