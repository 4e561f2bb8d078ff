import { Inject, Injectable } from '@nestjs/common';
import type { RegistrationList, RegistrationResponse, RegistrationsQuery } from '@luutru/contracts';
import { PlatformDb, PoliceDb, type Principal, type Transaction } from '@luutru/database';
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
   * Makes the tenant, its owner and its facility, all or none. Repeated, it makes nothing twice.
   * @throws NotFound; Refused 409 when it was rejected; Refused 422 when somebody else has the username by now
   */
  async approve(principal: Principal, id: string): Promise<RegistrationResponse> {
    return this.decide(principal, id, async (transaction, before) => {
      if (before.status === 'rejected') throw new Refused(409, 'ALREADY_DECIDED');
      if (before.status === 'approved') return before;
      await admit(
        transaction,
        this.vault.open<SealedRegistration>(registrationCell(id), before.sealed),
        before,
      );
      return decided(transaction, principal, id, 'approved', null);
    });
  }

  /** @throws NotFound; Refused 409 when it was approved */
  async reject(principal: Principal, id: string, reason: string): Promise<RegistrationResponse> {
    return this.decide(principal, id, async (transaction, before) => {
      if (before.status === 'approved') throw new Refused(409, 'ALREADY_DECIDED');
      if (before.status === 'rejected') return before;
      return decided(transaction, principal, id, 'rejected', reason);
    });
  }

  /** The door of the police shows whether it lies in the officer's unit; the platform's door then writes it. */
  private async decide(
    principal: Principal,
    id: string,
    judge: (transaction: Transaction, before: DecidedRow) => Promise<DecidedRow>,
  ): Promise<RegistrationResponse> {
    const { unitName } = await this.one(principal, id);
    const row = await this.platformDb.run(async (transaction) =>
      judge(transaction, await locked(transaction, id)),
    );
    return registrationResponse(this.vault, { ...row, unit_name: unitName });
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
  { ownerName, facility }: SealedRegistration,
  row: DecidedRow,
): Promise<void> {
  await transaction.query('insert into app.tenant (tenant_id, name, sector) values ($1, $2, $3)', [
    row.future_tenant_id,
    row.organisation_name,
    row.sector,
  ]);
  await transaction
    .query(
      `insert into app.account (account_id, tenant_id, username, display_name, role, password_hash)
       values ($1, $2, $3, $4, 'owner', $5)`,
      [row.future_account_id, row.future_tenant_id, row.username, ownerName, row.password_hash],
    )
    .catch((error: unknown) => {
      if ((error as { constraint?: string }).constraint !== 'account_username_key') throw error;
      throw new Refused(422, 'USERNAME_TAKEN');
    });
  await new FacilitiesRepository(transaction).add({
    tenantId: row.future_tenant_id,
    id: row.future_facility_id,
    sector: row.sector,
    kind: row.facility_kind,
    name: row.facility_name,
    address: facility.address,
    unit: { code: row.unit_code, validFrom: row.unit_valid_from },
    licences: facility.licences ?? [],
  });
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
