import { judgePoints, judgeTrip } from './judge-trip.js';

const trip = {
  plate: '98B-012.34',
  drivers: ['Nguyễn Văn Tài'],
  stops: ['Bến xe Nước Ngầm', 'Vinh'],
  departureAt: '2026-11-20T20:00:00+07:00',
  expectedArrivalAt: '2026-11-21T05:30:00+07:00',
};

describe('a trip', () => {
  it.each([
    ['as it should be', {}, []],
    ['with a crew in full', { drivers: [{ fullName: 'Nguyễn Văn Tài', phone: '0912345678' }] }, []],
    ['without a phone of the crew', { drivers: [{ fullName: 'Nguyễn Văn Tài', phone: null }] }, []],
    ['without stops', { stops: [] }, []],
    ['half written', { plate: undefined, departureAt: 7, stops: 'x' }, []],
    ['with a wrong plate', { plate: '98I-012.34' }, ['plate PLATE_FORMAT']],
    ['without a crew', { drivers: [] }, ['drivers CREW_FORMAT']],
    ['with a crew of five', { drivers: ['A', 'B', 'C', 'D', 'E'] }, ['drivers CREW_FORMAT']],
    ['with a nameless driver', { drivers: [{ phone: '0912345678' }] }, ['drivers CREW_FORMAT']],
    ['with more of a driver', { drivers: [{ fullName: 'A', age: '7' }] }, ['drivers CREW_FORMAT']],
    ['with a list for a driver', { drivers: [['A']] }, ['drivers CREW_FORMAT']],
    ['with a stop twice', { stops: ['Vinh', ' Vinh '] }, ['stops STOPS_FORMAT']],
    ['with an empty stop', { stops: [' '] }, ['stops STOPS_FORMAT']],
    ['with a number for a stop', { stops: [7] }, ['stops STOPS_FORMAT']],
    [
      'with too many stops',
      { stops: Array.from({ length: 51 }, (_, at) => `S${at}`) },
      ['stops STOPS_FORMAT'],
    ],
    [
      'ending as it starts',
      { expectedArrivalAt: trip.departureAt },
      ['expectedArrivalAt TRIP_ARRIVAL_BEFORE_DEPARTURE'],
    ],
    [
      'wrong everywhere',
      { plate: '', drivers: [null], stops: [''], expectedArrivalAt: '2026-11-20T00:00:00Z' },
      [
        'plate PLATE_FORMAT',
        'drivers CREW_FORMAT',
        'stops STOPS_FORMAT',
        'expectedArrivalAt TRIP_ARRIVAL_BEFORE_DEPARTURE',
      ],
    ],
  ])('%s', (_name, changes, expected) => {
    expect(judgeTrip({ ...trip, ...changes }).map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
  });
});

describe('the points of a passenger', () => {
  const route = { from: 'Bắc Giang', to: 'Đà Nẵng', stops: ['Vinh', 'Huế'] };

  it.each([
    ['Bắc Giang', 'Đà Nẵng', []],
    ['Vinh', 'Huế', []],
    ['Huế', 'Vinh', ['alightingPoint ALIGHTING_BEFORE_BOARDING']],
    ['Vinh', 'Vinh', ['alightingPoint ALIGHTING_BEFORE_BOARDING']],
    ['Đà Nẵng', 'Đà Nẵng', ['alightingPoint ALIGHTING_BEFORE_BOARDING']],
    ['Thanh Hóa', 'Huế', ['boardingPoint STOP_UNKNOWN']],
    ['Thanh Hóa', 'Sài Gòn', ['boardingPoint STOP_UNKNOWN', 'alightingPoint STOP_UNKNOWN']],
  ])('from %s to %s: %p', (boardingPoint, alightingPoint, expected) => {
    expect(
      judgePoints(route, { boardingPoint, alightingPoint }).map(({ path, code }) => `${path} ${code}`),
    ).toEqual(expected);
  });

  it('may be anywhere while the trip names no stops', () => {
    expect(judgePoints({ ...route, stops: [] }, { boardingPoint: 'A', alightingPoint: 'B' })).toEqual([]);
  });

  it('may start and end in the same town on a round tour', () => {
    const tour = { from: 'Bắc Giang', to: 'Bắc Giang', stops: ['Huế'] };
    expect(judgePoints(tour, { boardingPoint: 'Bắc Giang', alightingPoint: 'Bắc Giang' })).toEqual([]);
  });
});
