import type { Transaction } from '@luutru/database';
import type { Sector } from '@luutru/domain';
import type { AccountRow, NewAccount } from './account.row.js';

const selectAccount = `
  select a.account_id, a.tenant_id, t.name as tenant_name, t.sector as tenant_sector, a.username, a.display_name,
         a.role, a.scope_sector, a.scope_unit_code, a.password_hash, a.totp_sealed,
         a.totp_last_step::int as totp_last_step, a.failed_attempts, a.locked_until, a.last_login_at,
         a.disabled_at, a.created_at
    from app.account a left join app.tenant t on t.tenant_id = a.tenant_id`;

/** Accounts and the tenants they belong to, within a transaction of the platform door. */
export class AccountsRepository {
  constructor(private readonly transaction: Transaction) {}

  async byUsername(username: string): Promise<AccountRow | undefined> {
    const [row] = await this.transaction.query<AccountRow>(
      `${selectAccount} where a.username = $1`,
      [username],
      'account by username',
    );
    return row;
  }

  async byId(accountId: string): Promise<AccountRow | undefined> {
    const [row] = await this.transaction.query<AccountRow>(
      `${selectAccount} where a.account_id = $1`,
      [accountId],
      'account by id',
    );
    return row;
  }

  /** The same, with the row locked: tries at one account are judged one after the other. */
  async locked(accountId: string): Promise<AccountRow | undefined> {
    const [row] = await this.transaction.query<AccountRow>(
      `${selectAccount} where a.account_id = $1 for no key update of a`,
      [accountId],
      'account locked',
    );
    return row;
  }

  /**
   * Counts one wrong try; the last one allowed locks the account and begins the count anew. The commit does not wait
   * for the disk, so that a wrong password takes no longer than an unknown username, where nothing is written.
   */
  async countWrongTry(accountId: string, triesAllowed: number, lockHours: number): Promise<void> {
    await this.transaction.query('set local synchronous_commit to off');
    await this.transaction.query(
      `update app.account
          set failed_attempts = (failed_attempts + 1) % $2,
              locked_until = case when failed_attempts + 1 >= $2 then now() + make_interval(hours => $3) end
        where account_id = $1`,
      [accountId, triesAllowed, lockHours],
      'account wrong try',
    );
  }

  /** @param step time step of the one-time code that was used, where one was asked for */
  async recordSignIn(accountId: string, step: number | undefined): Promise<void> {
    await this.transaction.query(
      `update app.account
          set failed_attempts = 0, locked_until = null, last_login_at = now(),
              totp_last_step = greatest(totp_last_step, $2::bigint)
        where account_id = $1`,
      [accountId, step ?? 0],
      'account signed in',
    );
  }

  /** Those of the given ids that exist. */
  async present(accountIds: string[]): Promise<Set<string>> {
    const rows = await this.transaction.query<{ account_id: string }>(
      'select account_id from app.account where account_id = any($1)',
      [accountIds],
    );
    return new Set(rows.map((row) => row.account_id));
  }

  /** Harmless when the username is taken. */
  async add(account: NewAccount): Promise<void> {
    await this.transaction.query(
      `insert into app.account (account_id, tenant_id, username, display_name, role, scope_sector, scope_unit_code,
         password_hash, totp_sealed)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
      [
        account.account_id,
        account.tenant_id,
        account.username,
        account.display_name,
        account.role,
        account.scope_sector,
        account.scope_unit_code,
        account.password_hash,
        account.totp_sealed,
      ],
    );
  }

  /** Unlocks accounts and counts their 45 days from now on. */
  async reopen(accountIds: string[]): Promise<void> {
    await this.transaction.query(
      `update app.account set failed_attempts = 0, locked_until = null, last_login_at = now()
        where account_id = any($1)`,
      [accountIds],
    );
  }

  /** Harmless when the tenant is there already. */
  async addTenant(tenantId: string, name: string, sector: Sector): Promise<void> {
    await this.transaction.query(
      'insert into app.tenant (tenant_id, name, sector) values ($1, $2, $3) on conflict do nothing',
      [tenantId, name, sector],
    );
  }
}
