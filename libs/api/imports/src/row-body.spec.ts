import { rowBody } from './row-body.js';
import { rowErrors } from './row-errors.js';
import { rowValues, type Values } from './row-values.js';

const context = {
  facilityId: '019a3d5e-0000-7000-8000-000000000101',
  sector: 'accommodation',
  receivedAt: Date.parse('2026-11-24T10:05:30+07:00'),
} as const;

const right: Values = {
  'guest.fullName': 'Nguyễn Văn Mẫu',
  'guest.dateOfBirth': '15/3/1988',
  'guest.sex': 'Nam',
  'guest.document.number': '024088000011',
  arrivedAt: '20/11/2026 14:05',
};

const read = (values: Values) => rowBody({ ...right, ...values }, [], context);

describe('a row as a declaration', () => {
  it('needs only five columns of a Vietnamese guest', () => {
    expect(read({})).toEqual({
      faults: [],
      body: {
        facilityId: context.facilityId,
        kind: 'overnight',
        guest: {
          fullName: 'Nguyễn Văn Mẫu',
          dateOfBirth: '1988-03-15',
          sex: 'male',
          nationality: 'VNM',
          document: { type: 'citizenId', number: '024088000011', issuedOn: null, expiresOn: null },
          permanentAddress: null,
          phone: null,
        },
        arrivedAt: '2026-11-20T14:05:00+07:00',
        expectedDepartureAt: null,
        reason: 'tourism',
        reasonText: null,
        place: null,
        captureMethod: 'import',
        overrideReason: null,
      },
    });
  });

  it('takes a foreigner with a visa, in English', () => {
    const { body, faults } = read({
      'guest.sex': 'F',
      'guest.nationality': 'South Korea',
      'guest.document.type': 'Passport',
      'guest.document.number': 'M00112233',
      'guest.visa.number': 'VN1234567',
      'guest.visa.entryDate': '2026-11-19',
      reason: 'conference',
      kind: 'Theo giờ',
    });
    expect(faults).toEqual([]);
    expect(body).toMatchObject({
      kind: 'dayUse',
      reason: 'conference',
      guest: {
        sex: 'female',
        nationality: 'KOR',
        document: { type: 'passport' },
        visa: { number: 'VN1234567', entryDate: '2026-11-19', type: null },
      },
    });
  });

  it.each([
    ['20/11/2026', undefined, '2026-11-20T14:00:00+07:00'],
    ['24/11/2026', undefined, '2026-11-24T10:05:00+07:00'],
    ['20/11/2026', '9h30', '2026-11-20T09:30:00+07:00'],
    ['2026-11-20 00:00', undefined, '2026-11-20T00:00:00+07:00'],
    ['2026-11-20T08:15:00', undefined, '2026-11-20T08:15:00+07:00'],
    ['14:05 20-11-2026', undefined, '2026-11-20T14:05:00+07:00'],
    ['31/2/2026', undefined, '2026-02-31T14:00:00+07:00'],
  ])('reads an arrival of %s %s as %s', (arrivedAt, arrivalTime, instant) => {
    expect(read({ arrivedAt, ...(arrivalTime && { arrivalTime }) }).body['arrivedAt']).toBe(instant);
  });

  it.each([
    ['22/11/2026', '2026-11-22T12:00:00+07:00'],
    ['20/11/2026', '2026-11-20T23:59:00+07:00'],
    ['22/11/2026 9:00', '2026-11-22T09:00:00+07:00'],
  ])('reads a departure of %s as %s', (expectedDepartureAt, instant) => {
    expect(read({ expectedDepartureAt }).body['expectedDepartureAt']).toBe(instant);
  });

  it.each([
    ['024088000011', '', 'citizenId', 'VNM'],
    ['12345', 'Việt Nam', 'citizenId', 'VNM'],
    ['', '', 'citizenId', 'VNM'],
    ['C1234567', '', 'passport', undefined],
    ['123456789', 'Mỹ', 'passport', 'USA'],
    ['chưa có', '', undefined, undefined],
  ])('takes number %p of %p for a %s of %s', (number, country, type, nationality) => {
    const { body } = read({ 'guest.document.number': number, 'guest.nationality': country });
    expect(body['guest']).toMatchObject({ document: { type }, nationality });
  });

  it.each([
    ['Thăm thân', 'family', null],
    ['lý do khác', 'other', null],
    ['Ăn cưới', 'other', 'Ăn cưới'],
  ])('keeps a reason of %s', (reason, expected, text) => {
    expect(read({ reason }).body).toMatchObject({ reason: expected, reasonText: text });
  });

  it.each([
    ['guest.sex', 'ông', 'NOT_ONE_OF'],
    ['guest.document.type', 'thẻ thư viện', 'NOT_ONE_OF'],
    ['guest.nationality', 'Narnia', 'NATIONALITY_UNKNOWN'],
    ['guest.dateOfBirth', '1988', 'DATE_FORMAT'],
    ['arrivedAt', 'hôm qua', 'DATE_FORMAT'],
    ['arrivalTime', '25:00', 'TIME_FORMAT'],
    ['departureTime', 'trưa', 'TIME_FORMAT'],
    ['kind', 'tuần', 'NOT_ONE_OF'],
  ] as const)('cannot read a %s of %s', (field, text, code) => {
    const { faults } = read({ expectedDepartureAt: '22/11/2026', [field]: text });
    expect(faults).toEqual([{ path: field, code }]);
  });

  it('says of a cell that cannot be read only why, and of the others what the judges say', () => {
    const faults = [{ path: 'arrivalTime', code: 'TIME_FORMAT' }] as const;
    const judged = [
      { path: 'arrivedAt', code: 'TYPE_STRING' },
      { path: 'guest.fullName', code: 'REQUIRED' },
    ] as const;
    expect(rowErrors(faults, judged)).toEqual([faults[0], judged[1]]);
  });

  it('hides nothing behind a formula: the cell is refused, whatever it shows', () => {
    const cells = [{ text: 'Nam', formula: true as const }];
    const { values, faults } = rowValues({ cells }, new Map([[0, 'guest.sex']]));
    expect(rowBody({ ...right, ...values }, faults, context)).toMatchObject({
      faults: [{ path: 'guest.sex', code: 'FORMULA_REFUSED' }],
      body: { guest: { sex: 0 } },
    });
  });
});

describe('zeros that Excel ate', () => {
  const restored = (text: string, type?: string) =>
    rowValues(
      {
        cells: [
          { text, number: true },
          type ? { text: type } : undefined,
          { text: '912345678', number: true },
        ],
      },
      new Map([
        [0, 'guest.document.number'],
        [1, 'guest.document.type'],
        [2, 'guest.phone'],
      ]),
    );

  it.each([
    ['24088000011', undefined, '024088000011'],
    ['1088000011', 'CCCD', '001088000011'],
    ['24088000011', 'Hộ chiếu', '24088000011'],
    ['408800001', undefined, '408800001'],
  ])('of %s (%s) come back as %s', (text, type, number) => {
    const { values, warnings } = restored(text, type);
    expect(values).toMatchObject({ 'guest.document.number': number, 'guest.phone': '0912345678' });
    expect(warnings).toEqual(['LEADING_ZERO_RESTORED']);
  });

  it('do not come back to a text, which had none', () => {
    const cells = [{ text: '24088000011' }];
    expect(rowValues({ cells }, new Map([[0, 'guest.document.number']]))).toEqual({
      values: { 'guest.document.number': '24088000011' },
      warnings: [],
      faults: [],
    });
  });
});
