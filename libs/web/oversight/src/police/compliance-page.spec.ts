import { Router } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { button, description, field, page, settled, type } from '@luutru/web-ui/testing';

import { Officer } from '../../testing/officer';
import { CompliancePage } from './compliance-page';
import { ExportComplianceDialog } from './export-compliance-dialog';

const COMPLIANCE = '/api/v1/compliance';
const facility = (change: object = {}) => ({
  facilityId: 'f1',
  facilityName: 'Nhà nghỉ Mẫu',
  sector: 'accommodation',
  facilityStatus: 'active',
  unitCode: '07201',
  unitName: 'Phường Thọ Xương',
  state: 'late',
  declared: 120,
  late: 9,
  onTimeRate: 0.925,
  medianMinutesLate: 42.5,
  worstMinutesLate: 610,
  lastDeclaredOn: '2026-11-22',
  daysSilent: 2,
  licenceExpired: true,
  fine: { from: 8_000_000, to: 12_000_000, source: 'Nghị định 282/2025/NĐ-CP, Điều 10' },
  ...change,
});
const list = (change: object = {}) => ({
  from: '2026-10-26',
  to: '2026-11-24',
  summary: {
    facilities: 4,
    onTime: 1,
    late: 1,
    silent: 1,
    neverDeclared: 1,
    licenceExpired: 1,
    personsDeclared: 1200,
    personsLate: 9,
    onTimeRate: 0.9925,
  },
  items: [facility()],
  nextCursor: null,
  ...change,
});

describe('compliance', () => {
  it('shows the last thirty days, what is late and the fine for it', async () => {
    const officer = await Officer.open(CompliancePage);
    const { request } = await officer.answer(COMPLIANCE, list());
    expect(request.params.toString()).toBe('from=2026-10-26&to=2026-11-24&sort=late&limit=50');
    for (const words of [
      'Nhà nghỉ Mẫu',
      'Phường Thọ Xương',
      'Giấy phép hết hạn',
      '8–12 triệu ₫',
      'Nghị định 282/2025/NĐ-CP, Điều 10',
      '22/11/2026',
      'không phải quyết định xử phạt',
    ])
      expect(page()).toContain(words);
  });

  it('is narrowed by a tile, which is pressed, and by that once more is not', async () => {
    const officer = await Officer.open(CompliancePage);
    await officer.answer(COMPLIANCE, list());
    const tile = () => button('Im lặng 1');
    expect(tile()?.getAttribute('aria-pressed')).toBe('false');
    await officer.click(tile());
    const narrowed = await officer.answer(COMPLIANCE, list({ items: [] }));
    expect(narrowed.request.params.get('state')).toBe('silent');
    expect(TestBed.inject(Router).url).toContain('state=silent');
    expect(tile()?.getAttribute('aria-pressed')).toBe('true');
    expect(page()).toContain('Không có cơ sở nào');
    await officer.click(tile());
    const all = await officer.answer(COMPLIANCE, list());
    expect(all.request.params.has('state')).toBe(false);
  });

  it('is sorted and goes on by the address', async () => {
    const officer = await Officer.open(CompliancePage);
    await officer.answer(COMPLIANCE, list({ nextCursor: 'abc' }));
    await officer.click(button('Trang sau'));
    const next = await officer.answer(COMPLIANCE, list());
    expect(next.request.params.get('cursor')).toBe('abc');
    const sort = field('Sắp xếp theo');
    sort.value = 'daysSilent';
    sort.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    const sorted = await officer.answer(COMPLIANCE, list());
    expect([sorted.request.params.get('sort'), sorted.request.params.has('cursor')]).toEqual([
      'daysSilent',
      false,
    ]);
    const header = [...document.querySelectorAll('th')].find((one) =>
      one.textContent?.includes('Ngày im lặng'),
    );
    expect(header?.getAttribute('aria-sort')).toBe('descending');
  });

  it('says what went wrong', async () => {
    const officer = await Officer.open(CompliancePage);
    await officer.refuse(COMPLIANCE, 403, 'OFFICER_WITHOUT_UNIT');
    expect(document.querySelector('lt-problem-panel')?.textContent).not.toBe('');
    expect(page()).not.toContain('Đúng hạn');
  });

  it('is exported with a purpose only', async () => {
    expect(ExportComplianceDialog.name).toBe('ExportComplianceDialog');
    URL.createObjectURL = () => 'blob:file';
    URL.revokeObjectURL = () => undefined;
    HTMLAnchorElement.prototype.click = () => undefined;
    const officer = await Officer.open(CompliancePage);
    await officer.answer(COMPLIANCE, list());
    await officer.click(button('Xuất Excel'));
    const send = () => document.querySelector<HTMLElement>('lt-export-compliance-dialog [type=submit]');
    await officer.click(send());
    expect(description(field('Mục đích xuất tệp'))).toContain('bắt buộc');
    type(field('Mục đích xuất tệp'), 'Họp giao ban tuần');
    await officer.click(send());
    const { request } = await officer.answer('/api/v1/compliance/export.xlsx', new Blob(['x']));
    expect(new URL(request.urlWithParams, 'http://x').searchParams.get('purpose')).toBe('Họp giao ban tuần');
  });
});
