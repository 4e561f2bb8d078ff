import type { Transaction } from '@luutru/database';
import type { Sector } from '@luutru/domain';
import { FacilitiesRepository } from '@luutru/facilities';
import { Refused } from '@luutru/http';
import { v7 } from 'uuid';

/** One facility of each trade, all in the same ward. */
const templates = [
  { sector: 'accommodation', kind: 'hotel', name: 'Khách sạn Thử nghiệm', places: ['101', '102', '201'] },
  { sector: 'health', kind: 'clinic', name: 'Phòng khám Thử nghiệm', places: ['P1-G1', 'P1-G2'] },
  { sector: 'transport', kind: 'coachFirm', name: 'Nhà xe Thử nghiệm', places: [] },
] as const satisfies readonly { sector: Sector; kind: string; name: string; places: readonly string[] }[];

const ward = '07201';

/** Gives a sandbox its facilities, within a transaction of its own door. */
export async function buildFacilities(
  transaction: Transaction,
  tenantId: string,
): Promise<{ id: string; sector: Sector; name: string }[]> {
  const [unit] = await transaction.query<{ code: string; valid_from: string }>(
    'select code, valid_from from app.admin_unit where code = $1 order by valid_from limit 1',
    [ward],
  );
  if (!unit) throw new Refused(503, 'UNAVAILABLE', { retryAfterSeconds: 60 });
  const repository = new FacilitiesRepository(transaction);
  const made: { id: string; sector: Sector; name: string }[] = [];
  for (const { sector, kind, name, places } of templates) {
    const id = v7();
    const address = 'Phường Thọ Xương, Thành phố Bắc Giang';
    const lies = { code: unit.code, validFrom: unit.valid_from };
    await repository.add({ tenantId, id, sector, kind, name, address, unit: lies });
    const rows = places.map((label) => ({ id: v7(), label, capacity: 2 }));
    if (rows.length) await repository.addPlaces(tenantId, id, rows);
    made.push({ id, sector, name });
  }
  return made;
}
