import type { ManifestResponse, PassengerResponse } from '@luutru/contracts';
import { printPdf } from '@luutru/print';
import { manifestDocument } from './manifest.document.js';

const passenger = (seat: string, overrides: Partial<PassengerResponse> = {}): PassengerResponse => ({
  id: '019a3d5e-0000-7000-8000-000000000001',
  seat,
  status: 'aboard',
  guest: {
    fullName: 'Đặng Phước Quỳnh Hường',
    dateOfBirth: '1988-03-15',
    sex: 'female',
    nationality: 'VNM',
    document: { type: 'citizenId', number: '024188000011' },
  },
  boardingPoint: 'Bến xe Bắc Giang',
  alightingPoint: 'Đà Nẵng',
  alightedAt: null,
  offList: false,
  declaration: 'declared',
  stayId: null,
  errors: [],
  warnings: [],
  ...overrides,
});

const manifest = (passengers: PassengerResponse[]): ManifestResponse => ({
  firmName: 'Nhà xe Sông Cầu',
  firmAddress: 'Bến xe Bắc Giang',
  generatedAt: '2026-11-24T20:10:00+07:00',
  trip: {
    id: '019a3d5e-0000-7000-8000-000000000002',
    version: 3,
    facilityId: '019a3d5e-0000-7000-8000-000000000401',
    status: 'departed',
    service: 'contract',
    plate: '98B01234',
    plateShown: '98B-012.34',
    replacedPlates: ['29B12345'],
    transportOrder: 'HD-77',
    route: { from: 'Bến xe Bắc Giang', to: 'Đà Nẵng', distanceKm: 820 },
    stops: [],
    departureAt: '2026-11-24T20:00:00+07:00',
    expectedArrivalAt: '2026-11-25T10:00:00+07:00',
    departedAt: '2026-11-24T13:05:00Z',
    arrivedAt: null,
    cancelReason: null,
    drivers: [{ fullName: 'Nguyễn Văn Tài' }],
    seats: 2,
    beds: 38,
    notifiable: true,
    counts: { listed: 3, aboard: 2, headcountAtDeparture: 2, headcountAtArrival: null, difference: 0 },
    warnings: [],
    passengers,
  },
});

describe('the printed list of passengers', () => {
  it.each([
    'NHÀ XE SÔNG CẦU',
    'DANH SÁCH HÀNH KHÁCH',
    '98B-012.34 (thay xe 29B-123.45)',
    'HD-77 (Hợp đồng)',
    'Bến xe Bắc Giang – Đà Nẵng (820 km)',
    'dự kiến 20:00 24/11/2026, thực tế 20:05 24/11/2026',
    'Đặng Phước Quỳnh Hường',
    '1988',
    '024188000011',
    'Không có',
    'Không đi',
    'Trên xe; Lên dọc đường',
  ])('says %s', (words) => {
    const { guest } = passenger('A1');
    const document = manifestDocument(
      manifest([
        passenger('A1', { offList: true }),
        passenger('A2', { status: 'noShow' }),
        passenger('A3', { guest: { ...guest, document: { type: 'none' } } }),
      ]),
    );
    expect(JSON.stringify(document.content)).toContain(words);
  });

  it('takes a full coach and a hundred passengers on some pages', async () => {
    const pagesOf = async (count: number): Promise<number> => {
      const pdf = await printPdf(
        manifestDocument(manifest(Array.from({ length: count }, (_, at) => passenger(`A${at}`)))),
      );
      return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
    };
    expect(await pagesOf(0)).toBe(1);
    expect(await pagesOf(40)).toBeLessThanOrEqual(3);
    expect(await pagesOf(100)).toBeGreaterThan(2);
  });
});
