import type { ManifestResponse, PassengerResponse, TripResponse } from '@luutru/contracts';
import { formatPlate, type PassengerStatus, parseInstant, type TripService } from '@luutru/domain';
import { type Content, officialHeading, pageFooter, type Printed, type TableCell } from '@luutru/print';

const services: Record<TripService, string> = {
  fixed: 'Tuyến cố định',
  contract: 'Hợp đồng',
  tourist: 'Du lịch',
};

const statuses: Record<PassengerStatus, string> = {
  listed: '',
  aboard: 'Trên xe',
  noShow: 'Không đi',
  alighted: 'Xuống dọc đường',
  arrived: 'Đã đến',
};

/** `20:05 24/11/2026` on Vietnam's clocks; a line of dots where there is no time yet. */
function time(instant: string | null): string {
  if (!instant) return '…………………';
  const local = new Date((parseInstant(instant) ?? 0) + 7 * 3_600_000).toISOString();
  return `${local.slice(11, 16)} ${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`;
}

/**
 * The list of passengers that a coach carries (danh sách hành khách, Decree 158/2024/NĐ-CP). It is the firm's own
 * paper and shows whole numbers.
 */
export function manifestDocument({ firmName, firmAddress, generatedAt, trip }: ManifestResponse): Printed {
  const { counts } = trip;
  return {
    info: { title: `Danh sách hành khách ${trip.transportOrder}`, creator: 'Lưu Trú' },
    footer: pageFooter(`${firmName} · ${trip.plateShown} · in lúc ${time(generatedAt)}`),
    content: [
      ...officialHeading({ name: firmName, address: firmAddress }, 'Danh sách hành khách'),
      factsOf(trip),
      passengersOf(trip),
      {
        text: [
          `Số khách trong danh sách: ${counts.listed}. `,
          `Đếm khi xuất bến: ${counts.headcountAtDeparture ?? '……'}. `,
          `Đếm khi đến: ${counts.headcountAtArrival ?? '……'}.`,
        ],
        margin: [0, 8, 0, 14],
      },
      {
        columns: [signature('Lái xe'), signature('Đại diện đơn vị vận tải')],
        unbreakable: true,
      } as Content,
    ],
  };
}

function factsOf(trip: TripResponse): Content {
  const { route, drivers } = trip;
  const facts: [string, string][] = [
    ['Biển số xe', [trip.plateShown, replacedOf(trip)].filter(Boolean).join(' ')],
    ['Lệnh vận chuyển, hợp đồng', `${trip.transportOrder} (${services[trip.service]})`],
    ['Tuyến', `${route.from} – ${route.to} (${route.distanceKm} km)`],
    ...(trip.stops.length ? [['Điểm dừng', trip.stops.join(' – ')] as [string, string]] : []),
    ['Xuất bến', `dự kiến ${time(trip.departureAt)}, thực tế ${time(trip.departedAt)}`],
    ['Đến nơi', `dự kiến ${time(trip.expectedArrivalAt)}, thực tế ${time(trip.arrivedAt)}`],
    ['Người theo xe', drivers.map(({ fullName }) => fullName).join(', ')],
    ['Số chỗ', `${trip.seats} ghế, ${trip.beds} giường`],
  ];
  return {
    layout: 'noBorders',
    table: { widths: [140, '*'], body: facts.map(([name, value]) => [{ text: name, bold: true }, value]) },
    margin: [0, 0, 0, 8],
  };
}

const replacedOf = ({ replacedPlates }: TripResponse): string =>
  replacedPlates.length ? `(thay xe ${replacedPlates.map(formatPlate).join(', ')})` : '';

function passengersOf({ passengers }: TripResponse): Content {
  const headings = ['STT', 'Chỗ', 'Họ và tên', 'Năm sinh', 'Số giấy tờ', 'Lên xe', 'Xuống xe', 'Ghi chú'];
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [20, 26, '*', 30, 66, 64, 64, 52],
      body: [
        headings.map((text): TableCell => ({ text, bold: true, alignment: 'center' })),
        ...passengers.map(lineOf),
      ],
    },
    fontSize: 8.5,
  };
}

function lineOf(passenger: PassengerResponse, at: number): TableCell[] {
  const { seat, guest, boardingPoint, alightingPoint, status, offList } = passenger;
  const notes = [statuses[status], offList && 'Lên dọc đường'].filter(Boolean).join('; ');
  return [
    { text: String(at + 1), alignment: 'center' },
    { text: seat, alignment: 'center' },
    guest.fullName,
    { text: guest.dateOfBirth?.slice(0, 4) ?? '', alignment: 'center' },
    guest.document.number ?? 'Không có',
    boardingPoint,
    alightingPoint,
    notes,
  ];
}

const signature = (who: string): Content => ({
  alignment: 'center',
  stack: [
    { text: who, bold: true },
    { text: '(ký, ghi rõ họ tên)', italics: true, fontSize: 8.5 },
    { text: '', margin: [0, 36, 0, 0] },
  ],
});
