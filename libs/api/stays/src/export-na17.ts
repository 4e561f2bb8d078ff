import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Na17Query } from '@luutru/contracts';
import { type Principal, TenantDb } from '@luutru/database';
import { addDays, instantAt, localDate } from '@luutru/domain';
import { FacilitiesRepository, type FacilityRow } from '@luutru/facilities';
import { writeWorkbook, type WrittenRow } from '@luutru/spreadsheet';
import { Vault } from '@luutru/vault';
import { openGuest } from './sealed-guest.js';
import type { StayWithDelivery } from './stay.row.js';
import { StaysRepository } from './stays.repository.js';

const mostRows = 5000;

/** The columns of the form, in its order and its words. */
const headings = [
  'STT',
  'Họ và tên / Full name',
  'Giới tính / Sex',
  'Ngày sinh / Date of birth',
  'Quốc tịch / Nationality',
  'Loại giấy tờ / Document',
  'Số giấy tờ / Number',
  'Số thị thực / Visa number',
  'Loại thị thực / Visa type',
  'Hạn thị thực / Visa expiry',
  'Ngày nhập cảnh / Date of entry',
  'Cửa khẩu / Port of entry',
  'Đến / Arrival',
  'Dự kiến đi / Intended departure',
  'Phòng / Room',
  'Hạn khai / Due',
  'Cơ sở / Facility',
  'Địa chỉ / Address',
];

/**
 * Form NA17, declaration of temporary residence of foreigners (Circular 04/2015/TT-BCA): the foreigners who arrived at
 * the tenant's facilities in some days, as a workbook that the immigration site takes.
 */
@Injectable()
export class ExportNa17 {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /** @returns the workbook, and whom it holds */
  async run(
    principal: Principal,
    { from, to, facilityId }: Na17Query,
  ): Promise<{ file: Readable; stayIds: string[] }> {
    const { stays, facilities } = await this.tenantDb.run(principal, async (transaction) => ({
      stays: await new StaysRepository(transaction).page(
        {
          facilityId,
          arrivedFrom: new Date(instantAt(from, 0)),
          arrivedBefore: new Date(instantAt(addDays(to, 1), 0)),
          foreign: true,
        },
        undefined,
        mostRows,
      ),
      facilities: await new FacilitiesRepository(transaction).all(),
    }));
    const byId = new Map(facilities.map((facility) => [facility.id, facility]));
    const written = stays.filter(({ status }) => status !== 'cancelled');
    const rows = written.map((stay, at) => this.row(stay, at + 1, byId.get(stay.facility_id)));
    const sheet = { name: 'NA17', widths: headings.map(() => 20), rows: [heading, ...rows] };
    return { file: writeWorkbook([sheet]), stayIds: written.map(({ id }) => id) };
  }

  private row(stay: StayWithDelivery, number: number, facility: FacilityRow | undefined): WrittenRow {
    const guest = openGuest(this.vault, stay);
    return {
      cells: [
        number,
        stay.full_name,
        sexWords[stay.sex],
        dayOf(stay.date_of_birth),
        stay.nationality,
        stay.document_type === 'passport' ? 'Hộ chiếu / Passport' : 'Khác / Other',
        guest.number,
        guest.visa?.number ?? null,
        guest.visa?.type ?? null,
        dayOf(guest.visa?.expiresOn),
        dayOf(guest.visa?.entryDate),
        guest.visa?.entryPort ?? null,
        momentOf(stay.arrived_at),
        momentOf(stay.expected_departure_at),
        stay.place,
        momentOf(stay.foreign_due_at),
        facility?.name ?? null,
        facility?.address ?? null,
      ],
    };
  }
}

const heading: WrittenRow = { cells: headings, style: 'heading' };
const sexWords = { male: 'Nam / M', female: 'Nữ / F', unspecified: 'X' } as const;

const dayOf = (day: string | null | undefined): string | null =>
  day ? day.split('-').reverse().join('/') : null;

/** As Việt Nam writes it: `20/11/2026 14:05`. */
function momentOf(date: Date | null): string | null {
  if (!date) return null;
  const local = new Date(date.getTime() + 7 * 3_600_000).toISOString();
  return `${dayOf(localDate(date.getTime()))} ${local.slice(11, 16)}`;
}
