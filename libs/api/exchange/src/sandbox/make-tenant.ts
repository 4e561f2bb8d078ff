import type { PlatformDb, TenantDb, Transaction } from '@luutru/database';
import type { Sector } from '@luutru/domain';
import { FacilitiesRepository, type NewFacility } from '@luutru/facilities';
import { Refused } from '@luutru/http';
import { v7 } from 'uuid';

/** One facility of each trade, all in the same ward. */
const templates = [
  { sector: 'accommodation', kind: 'hotel', name: 'Khách sạn Thử nghiệm', places: ['101', '102', '201'] },
  { sector: 'health', kind: 'clinic', name: 'Phòng khám Thử nghiệm', places: ['P1-G1', 'P1-G2'] },
  { sector: 'transport', kind: 'coachFirm', name: 'Nhà xe Thử nghiệm', places: [] },
] as const satisfies readonly { sector: Sector; kind: string; name: string; places: readonly string[] }[];

const ward = '07201';

/** The id of a sandbox: a UUID whose version is 8 (RFC 9562, 5.8), by which the database keeps it apart. */
export function sandboxTenantId(): string {
  const id = v7();
  return `${id.slice(0, 14)}8${id.slice(15)}`;
}

/** A tenant that is thrown away after so many hours, with a facility of each trade. */
export async function makeSandboxTenant(
  doors: { platformDb: PlatformDb; tenantDb: TenantDb },
  hours: number,
): Promise<{ tenantId: string; expiresAt: Date; facilities: NewFacility[] }> {
  const tenantId = sandboxTenantId();
  const [tenant] = await doors.platformDb.run((transaction) =>
    transaction.query<{ sandbox_until: Date }>(
      `insert into app.tenant (tenant_id, name, sector, sandbox, sandbox_until)
       values ($1, 'Thử nghiệm', 'accommodation', true, now() + make_interval(hours => $2)) returning sandbox_until`,
      [tenantId, hours],
    ),
  );
  const facilities = await doors.tenantDb.run({ tenantId }, (transaction) => build(transaction, tenantId));
  return { tenantId, expiresAt: (tenant as { sandbox_until: Date }).sandbox_until, facilities };
}

async function build(transaction: Transaction, tenantId: string): Promise<NewFacility[]> {
  const [unit] = await transaction.query<{ code: string; valid_from: string }>(
    'select code, valid_from from app.admin_unit where code = $1 order by valid_from limit 1',
    [ward],
  );
  if (!unit) throw new Refused(503, 'UNAVAILABLE', { retryAfterSeconds: 60 });
  const repository = new FacilitiesRepository(transaction);
  const made: NewFacility[] = [];
  for (const { sector, kind, name, places } of templates) {
    const facility = {
      tenantId,
      id: v7(),
      sector,
      kind,
      name,
      address: 'Phường Thọ Xương, Thành phố Bắc Giang',
      unit: { code: unit.code, validFrom: unit.valid_from },
    };
    await repository.add(facility);
    const rows = places.map((label) => ({ id: v7(), label, capacity: 2 }));
    if (rows.length) await repository.addPlaces(tenantId, facility.id, rows);
    made.push(facility);
  }
  return made;
}
