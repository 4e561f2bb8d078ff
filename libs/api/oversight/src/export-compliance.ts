import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { ExportComplianceQuery, FacilityCompliance } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { writeWorkbook, type WrittenRow } from '@luutru/spreadsheet';
import { ListCompliance } from './list-compliance.js';

const headings = [
  'STT',
  'Cơ sở',
  'Ngành',
  'Đơn vị hành chính',
  'Tình trạng',
  'Số người đã khai',
  'Số người khai trễ',
  'Tỷ lệ đúng hạn (%)',
  'Trễ trung vị (phút)',
  'Trễ nhiều nhất (phút)',
  'Lần khai gần nhất',
  'Số ngày im lặng',
  'Giấy phép hết hạn',
  'Khung phạt từ (đồng)',
  'Khung phạt đến (đồng)',
  'Căn cứ',
];
const trades = { accommodation: 'Lưu trú', health: 'Y tế', transport: 'Vận tải' } as const;
const states = {
  neverDeclared: 'Chưa từng khai',
  silent: 'Im lặng',
  late: 'Có khai trễ',
  onTime: 'Đúng hạn',
} as const;

/** The same list as a workbook, all of it. */
@Injectable()
export class ExportCompliance {
  constructor(@Inject(ListCompliance) private readonly listCompliance: ListCompliance) {}

  /** @returns the workbook, and how many facilities it holds */
  async run(principal: Principal, query: ExportComplianceQuery): Promise<{ file: Readable; count: number }> {
    const { items } = await this.listCompliance.all(principal, query);
    const rows: WrittenRow[] = [{ cells: headings, style: 'heading' }, ...items.map(rowOf)];
    const sheet = { name: 'Tuân thủ', widths: headings.map(() => 20), rows };
    return { file: writeWorkbook([sheet]), count: items.length };
  }
}

const rowOf = (one: FacilityCompliance, at: number): WrittenRow => ({
  cells: [
    at + 1,
    one.facilityName,
    trades[one.sector],
    one.unitName,
    states[one.state],
    one.declared,
    one.late,
    one.onTimeRate === null ? null : Math.round(one.onTimeRate * 1000) / 10,
    one.medianMinutesLate,
    one.worstMinutesLate,
    one.lastDeclaredOn && one.lastDeclaredOn.split('-').toReversed().join('/'),
    one.daysSilent,
    one.licenceExpired ? 'Có' : 'Không',
    one.fine?.from ?? null,
    one.fine?.to ?? null,
    one.fine?.source ?? null,
  ],
});
