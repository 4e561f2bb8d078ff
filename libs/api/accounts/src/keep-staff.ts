import { Inject, Injectable } from '@nestjs/common';
import type {
  ChangeStaffRequest,
  NewStaffRequest,
  StaffList,
  StaffResponse,
  StaffRole,
} from '@luutru/contracts';
import { isRehearsal, PlatformDb, type Principal, TenantDb, type Transaction } from '@luutru/database';
import { formatInstant, isStrongPassword, tidyText } from '@luutru/domain';
import {
  type Answer,
  attemptOf,
  Invalid,
  NotFound,
  recall,
  Refused,
  remember,
  RevokedSessions,
} from '@luutru/http';
import { Vault } from '@luutru/vault';
import { v7 } from 'uuid';
import { usernameKey } from './account.row.js';
import { hashPassword } from './passwords.js';
import { SessionsRepository } from './sessions.repository.js';

interface StaffRow {
  account_id: string;
  version: number;
  username: string;
  display_name: string;
  role: StaffRole;
  disabled_at: Date | null;
  last_login_at: Date | null;
}

const columns = 'account_id, version, username, display_name, role, disabled_at, last_login_at';

/** The people of a tenant (nhân viên), kept by its owner. The database shows an owner no other tenant's. */
@Injectable()
export class KeepStaff {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(PlatformDb) private readonly platformDb: PlatformDb,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(RevokedSessions) private readonly revokedSessions: RevokedSessions,
  ) {}

  list(principal: Principal): Promise<StaffList> {
    return this.tenantDb.run(principal, async (transaction) => {
      const rows = await transaction.query<StaffRow>(`select ${columns} from app.account order by username`);
      return { items: rows.map(staffResponse) };
    });
  }

  /** @throws Invalid for a weak password or a username that is taken */
  async add(principal: Principal, request: NewStaffRequest, key?: string): Promise<Answer<StaffResponse>> {
    const tenantId = principal.tenantId ?? '';
    // A plain hash of a password could be guessed: in its stead goes a keyed one.
    const password = this.vault.blindIndex(tenantId, 'password', request.password).toString('base64');
    const attempt = attemptOf(tenantId, key, 'POST /staff', { ...request, password });
    const passwordHash = await strongHash(request.password);
    return this.tenantDb.run(principal, async (transaction) => {
      const given = await recall<StaffResponse>(transaction, this.vault, attempt);
      if (given) return given;
      const [row] = await transaction
        .query<StaffRow>(
          `insert into app.account (account_id, tenant_id, username, display_name, role, password_hash)
           values ($1, $2, $3, $4, $5, $6) returning ${columns}`,
          [
            v7(),
            tenantId,
            usernameKey(request.username),
            tidyText(request.displayName),
            request.role,
            passwordHash,
          ],
        )
        .catch((error: unknown) => {
          if ((error as { constraint?: string }).constraint !== 'account_username_key') throw error;
          throw new Invalid([{ path: 'username', code: 'USERNAME_TAKEN' }]);
        });
      if (!row) throw new Error('An account that was written was not returned');
      const body = staffResponse(row);
      await remember(transaction, this.vault, attempt, { status: 201, body });
      return { status: 201, body, replayed: false };
    });
  }

  /**
   * @throws NotFound; Refused 412; Refused 409 `LAST_OWNER`, also when an owner would disable the own account; Invalid
   *   for a weak password
   */
  async change(
    principal: Principal,
    id: string,
    version: number,
    request: ChangeStaffRequest,
  ): Promise<StaffResponse> {
    const passwordHash = request.password ? await strongHash(request.password) : null;
    const answer = await this.tenantDb.run(principal, async (transaction) => {
      const rows = await transaction.query<StaffRow>(
        // Locked, or of two owners each could take the other's right at the same moment.
        `select ${columns} from app.account order by account_id for no key update`,
      );
      const before = rows.find(({ account_id }) => account_id === id);
      if (!before) throw new NotFound();
      const owners = rows.filter(({ account_id, role, disabled_at }) => {
        if (account_id !== id) return role === 'owner' && !disabled_at;
        return (request.role ?? role) === 'owner' && !(request.disabled ?? disabled_at !== null);
      });
      const isOwn = id === principal.userId && request.disabled === true;
      if (!owners.length || isOwn) throw new Refused(409, 'LAST_OWNER');
      const row = await updated(transaction, before, version, request, passwordHash);
      if (!row) throw new Refused(412, 'PRECONDITION_FAILED');
      return staffResponse(row);
    });
    const isOther = request.disabled || passwordHash || request.role;
    if (isOther && !isRehearsal()) await this.endSessions(id);
    return answer;
  }

  /** Whoever was disabled, or is something else now, signs in anew. */
  private async endSessions(accountId: string): Promise<void> {
    await this.platformDb.run(async (transaction) => {
      const rows = await transaction.query<{ session_id: string }>(
        'select session_id from app.session where account_id = $1 and revoked_at is null',
        [accountId],
      );
      for (const { session_id } of rows) {
        await new SessionsRepository(transaction).revoke(session_id);
        this.revokedSessions.add(session_id);
      }
    });
  }
}

async function updated(
  transaction: Transaction,
  before: StaffRow,
  version: number,
  { displayName, role, disabled }: ChangeStaffRequest,
  passwordHash: string | null,
): Promise<StaffRow | undefined> {
  const isDisabled = disabled ?? before.disabled_at !== null;
  const [row] = await transaction.query<StaffRow>(
    `update app.account
        set display_name = $3, role = $4, disabled_at = case when $5 then coalesce(disabled_at, now()) end,
            ${passwordHash ? 'password_hash = $6,' : ''} version = version + 1
      where account_id = $1 and version = $2 returning ${columns}`,
    [
      before.account_id,
      version,
      displayName ? tidyText(displayName) : before.display_name,
      role ?? before.role,
      isDisabled,
      ...(passwordHash ? [passwordHash] : []),
    ],
  );
  return row;
}

/** @throws Invalid naming the password */
export function strongHash(password: string, path = 'password'): Promise<string> {
  if (!isStrongPassword(password)) throw new Invalid([{ path, code: 'PASSWORD_WEAK' }]);
  return hashPassword(password);
}

const staffResponse = (row: StaffRow): StaffResponse => ({
  id: row.account_id,
  version: row.version,
  username: row.username,
  displayName: row.display_name,
  role: row.role,
  disabled: row.disabled_at !== null,
  lastLoginAt: row.last_login_at && formatInstant(row.last_login_at.getTime()),
});
