import { Inject, Injectable } from '@nestjs/common';
import type { NilDeclarationList, NilDeclarationRequest, NilDeclarationResponse } from '@luutru/contracts';
import { type Principal, TenantDb, type Transaction } from '@luutru/database';
import { addDays, formatInstant, instantAt, localDate } from '@luutru/domain';
import { FacilitiesRepository } from '@luutru/facilities';
import { type Answer, Invalid, NotFound, Refused } from '@luutru/http';

interface NilRow {
  facility_id: string;
  day: string;
  declared_at: Date;
  declared_by_name: string;
}

const oldestDays = 7;

/** "No guests" of a facility on a day (không có khách): said once, so that silence means something. */
@Injectable()
export class DeclareNil {
  constructor(@Inject(TenantDb) private readonly tenantDb: TenantDb) {}

  /**
   * Harmless when it was said before.
   * @throws NotFound; Invalid for a day to come or long past; Refused 409 `GUESTS_PRESENT` when stays were declared
   */
  run(
    principal: Principal,
    facilityId: string,
    { date }: NilDeclarationRequest,
  ): Promise<Answer<NilDeclarationResponse>> {
    return this.tenantDb.run(principal, async (transaction) => {
      if (!(await new FacilitiesRepository(transaction).byId(facilityId))) throw new NotFound();
      const today = localDate(transaction.now.getTime());
      if (date > today || date < addDays(today, -oldestDays))
        throw new Invalid([{ path: 'date', code: 'NIL_DATE_RANGE' }]);
      if (await hasGuests(transaction, facilityId, date)) throw new Refused(409, 'GUESTS_PRESENT');
      const written = await transaction.query<{ facility_id: string }>(
        `insert into app.nil_declaration (tenant_id, facility_id, day, declared_by, declared_by_name)
         values ($1, $2, $3, $4, $5) on conflict do nothing returning facility_id`,
        [principal.tenantId, facilityId, date, principal.userId, principal.displayName],
      );
      const [row] = await transaction.query<NilRow>(
        `select facility_id, day, declared_at, declared_by_name from app.nil_declaration
          where facility_id = $1 and day = $2`,
        [facilityId, date],
      );
      if (!row) throw new Error('A nil declaration that was written cannot be read');
      return { status: 201, body: nilResponse(row), replayed: written.length === 0 };
    });
  }

  /** The last thirty, newest first. */
  list(principal: Principal, facilityId: string): Promise<NilDeclarationList> {
    return this.tenantDb.run(principal, async (transaction) => {
      if (!(await new FacilitiesRepository(transaction).byId(facilityId))) throw new NotFound();
      const rows = await transaction.query<NilRow>(
        `select facility_id, day, declared_at, declared_by_name from app.nil_declaration
          where facility_id = $1 order by day desc limit 30`,
        [facilityId],
      );
      return { items: rows.map(nilResponse) };
    });
  }
}

async function hasGuests(transaction: Transaction, facilityId: string, date: string): Promise<boolean> {
  const [starts, ends] = [new Date(instantAt(date, 0)), new Date(instantAt(addDays(date, 1), 0))];
  const [row] = await transaction.query<{ found: boolean }>(
    `select exists (select from app.stay where facility_id = $1 and status <> 'cancelled' and arrived_at < $3
        and (departed_at is null or departed_at > $2)) as found`,
    [facilityId, starts, ends],
  );
  return row?.found ?? false;
}

const nilResponse = (row: NilRow): NilDeclarationResponse => ({
  facilityId: row.facility_id,
  date: row.day,
  declaredAt: formatInstant(row.declared_at.getTime()),
  declaredBy: row.declared_by_name,
});
