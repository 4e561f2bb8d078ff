import { Inject, Injectable } from '@nestjs/common';
import type { RegistrationList, RegistrationResponse, RegistrationsQuery } from '@luutru/contracts';
import { PlatformDb, PoliceDb, type Principal, TenantDb, type Transaction } from '@luutru/database';
import { FacilitiesRepository } from '@luutru/facilities';
import { defaultLimit, NotFound, pageOf, readCursor, Refused } from '@luutru/http';
import { Vault } from '@luutru/vault';
import {
  type DecidedRow,
  registrationCell,
  registrationResponse,
  type RegistrationRow,
  type SealedRegistration,
} from './registration.row.js';

const shown = `r.registration_id, r.status, r.sector, r.unit_code, u.name as unit_name, r.username, r.sealed, r.warnings,
  r.created_at, r.decided_at, r.decided_by_name, r.reject_reason`;
const fromRegistrations = `from app.registration r
  join app.admin_unit u on u.code = r.unit_code and u.valid_from = r.unit_valid_from`;

/** The police of a commune decide who may declare (duyệt cơ sở). */
@Injectable()
export class DecideRegistration {
  constructor(
    @Inject(PoliceDb) private readonly policeDb: PoliceDb,
    @Inject(PlatformDb) private readonly platformDb: PlatformDb,
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /** Those of the officer's unit, newest first. */
  async list(principal: Principal, query: RegistrationsQuery): Promise<RegistrationList> {
    const limit = query.limit ?? defaultLimit;
    const after = readCursor(query.cursor);
    const rows = await this.policeDb.run(principal, (transaction) =>
      transaction.query<RegistrationRow>(
        `select ${shown} ${fromRegistrations}
          where ($1::text is null or r.status = $1)
            and ($2::timestamptz is null or (r.created_at, r.registration_id) < ($2, $3::uuid))
          order by r.created_at desc, r.registration_id desc limit $4`,
        [query.status ?? null, after?.at ?? null, after?.id ?? null, limit + 1],
      ),
    );
    return pageOf(
      rows,
      limit,
      (row) => ({ at: row.created_at, id: row.registration_id }),
      (row) => registrationResponse(this.vault, row),
    );
  }

  /** @throws NotFound outside the officer's unit */
  async one(principal: Principal, id: string): Promise<RegistrationResponse> {
    const [row] = await this.policeDb.run(principal, (transaction) =>
      transaction.query<RegistrationRow>(
        `select ${shown} ${fromRegistrations} where r.registration_id = $1`,
        [id],
      ),
    );
    if (!row) throw new NotFound();
    return registrationResponse(this.vault, row);
  }

  /**
   * Makes the tenant, its owner and its facility. Repeated, or begun again after a crash, it makes nothing twice.
   * @throws NotFound; Refused 409 when it was rejected
   */
  async approve(principal: Principal, id: string): Promise<RegistrationResponse> {
    await this.one(principal, id);
    const row = await this.platformDb.run(async (transaction) => {
      const before = await locked(transaction, id);
      if (before.status === 'rejected') throw new Refused(409, 'ALREADY_DECIDED');
      if (before.status === 'approved') return before;
      await admit(
        transaction,
        this.vault.open<SealedRegistration>(registrationCell(id), before.sealed),
        before,
      );
      return decided(transaction, principal, id, 'approved', null);
    });
    const { facility } = this.vault.open<SealedRegistration>(registrationCell(id), row.sealed);
    await this.tenantDb.run({ tenantId: row.future_tenant_id }, (transaction) =>
      new FacilitiesRepository(transaction).add({
        tenantId: row.future_tenant_id,
        id: row.future_facility_id,
        sector: row.sector,
        kind: row.facility_kind,
        name: row.facility_name,
        address: facility.address,
        unit: { code: row.unit_code, validFrom: row.unit_valid_from },
        licences: facility.licences ?? [],
      }),
    );
    return this.one(principal, id);
  }

  /** @throws NotFound; Refused 409 when it was approved */
  async reject(principal: Principal, id: string, reason: string): Promise<RegistrationResponse> {
    await this.one(principal, id);
    await this.platformDb.run(async (transaction) => {
      const before = await locked(transaction, id);
      if (before.status === 'approved') throw new Refused(409, 'ALREADY_DECIDED');
      if (before.status === 'pending') await decided(transaction, principal, id, 'rejected', reason);
    });
    return this.one(principal, id);
  }
}

async function locked(transaction: Transaction, id: string): Promise<DecidedRow> {
  const [row] = await transaction.query<DecidedRow>(
    'select * from app.registration where registration_id = $1 for update',
    [id],
  );
  if (!row) throw new NotFound();
  return row;
}

async function admit(
  transaction: Transaction,
  { ownerName }: SealedRegistration,
  row: DecidedRow,
): Promise<void> {
  await transaction.query('insert into app.tenant (tenant_id, name, sector) values ($1, $2, $3)', [
    row.future_tenant_id,
    row.organisation_name,
    row.sector,
  ]);
  await transaction.query(
    `insert into app.account (account_id, tenant_id, username, display_name, role, password_hash)
     values ($1, $2, $3, $4, 'owner', $5)`,
    [row.future_account_id, row.future_tenant_id, row.username, ownerName, row.password_hash],
  );
}

async function decided(
  transaction: Transaction,
  principal: Principal,
  id: string,
  status: 'approved' | 'rejected',
  reason: string | null,
): Promise<DecidedRow> {
  const [row] = await transaction.query<DecidedRow>(
    `update app.registration set status = $2, decided_at = now(), decided_by = $3, decided_by_name = $4,
            reject_reason = $5 where registration_id = $1 returning *`,
    [id, status, principal.userId, principal.displayName, reason],
  );
  if (!row) throw new Error('A registration that was decided was not returned');
  return row;
}
