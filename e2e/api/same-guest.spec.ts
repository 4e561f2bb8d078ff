import type { DeclareStayRequest, Guest, StayResponse } from '@luutru/contracts';
import pg from 'pg';
import { until } from '../faults/until.ts';
import { bundleOf } from '../support/bundle.factory.ts';
import { startTestApi, type TestApi } from '../support/test-api.ts';

const hospital = '019a3d5e-0000-7000-8000-000000000301';
const hour = 3_600_000;

/** Minutes in Việt Nam's time, which every way of declaring can say. */
const minuteIn = (hours: number): string =>
  `${new Date(Math.floor(Date.now() / 60_000) * 60_000 + (hours + 7) * hour).toISOString().slice(0, 16)}:00+07:00`;

/** One person, as each way of declaring writes it. */
interface Person {
  guest: Guest;
  scan: string;
  scanned: 'cccdQr' | 'mrz';
  /** Heading → cell. */
  row: Record<string, string>;
  patient: Record<string, unknown>;
}

const citizen: Person = {
  guest: {
    fullName: 'Nguyễn Văn Mẫu',
    dateOfBirth: '1988-03-15',
    sex: 'male',
    nationality: 'VNM',
    document: { type: 'citizenId', number: '024088000011', issuedOn: '2021-05-10', expiresOn: null },
    permanentAddress: 'Tổ 1, Phường Thọ Xương, Thành phố Bắc Giang, Bắc Giang',
    phone: null,
  },
  scan: '024088000011|121000011|Nguyễn Văn Mẫu|15031988|Nam|Tổ 1, Phường Thọ Xương, Thành phố Bắc Giang, Bắc Giang|10052021',
  scanned: 'cccdQr',
  row: {
    'Họ tên': 'Nguyễn Văn Mẫu',
    'Ngày sinh': '15/03/1988',
    'Giới tính': 'Nam',
    'Quốc tịch': 'Việt Nam',
    'Loại giấy tờ': 'CCCD',
    'Số giấy tờ': '024088000011',
    'Ngày cấp': '10/05/2021',
    'Địa chỉ': 'Tổ 1, Phường Thọ Xương, Thành phố Bắc Giang, Bắc Giang',
  },
  patient: {
    identifier: [
      {
        system: 'http://fhir.ehealth.gov.vn/core/sid/cccd',
        value: '024088000011',
        period: { start: '2021-05-10' },
      },
    ],
    name: [{ family: 'Nguyễn', given: ['Văn', 'Mẫu'] }],
    gender: 'male',
    birthDate: '1988-03-15',
    address: [{ line: ['Tổ 1', 'Phường Thọ Xương'], district: 'Thành phố Bắc Giang', city: 'Bắc Giang' }],
  },
};

const foreigner: Person = {
  guest: {
    fullName: 'SAMPLE HANEUL',
    dateOfBirth: '1978-02-03',
    sex: 'male',
    nationality: 'KOR',
    document: { type: 'passport', number: 'M00112233', issuedOn: null, expiresOn: '2029-12-30' },
    permanentAddress: null,
    phone: null,
  },
  scan: 'P<KORSAMPLE<<HANEUL<<<<<<<<<<<<<<<<<<<<<<<<<\nM001122332KOR7802030M2912305<<<<<<<<<<<<<<<8',
  scanned: 'mrz',
  row: {
    'Họ tên': 'SAMPLE HANEUL',
    'Ngày sinh': '03/02/1978',
    'Giới tính': 'Nam',
    'Quốc tịch': 'KOR',
    'Loại giấy tờ': 'Hộ chiếu',
    'Số giấy tờ': 'M00112233',
    'Ngày hết hạn': '30/12/2029',
  },
  patient: {
    identifier: [
      {
        system: 'http://hl7.org/fhir/sid/passport-KOR',
        value: 'M00112233',
        period: { end: '2029-12-30T00:00:00+07:00' },
      },
    ],
    name: [{ family: 'SAMPLE', given: ['HANEUL'] }],
    gender: 'male',
    birthDate: '1978-02-03',
  },
};

describe('the same guest', () => {
  let api: TestApi;
  let admin: pg.Client;
  let desk: string;
  const arrivedAt = minuteIn(-2);
  const expectedDepartureAt = minuteIn(40);

  beforeAll(async () => {
    api = await startTestApi();
    desk = await api.signIn('tiepdon.benhvien');
    admin = new pg.Client({ connectionString: api.database.adminUrl });
    await admin.connect();
  });

  afterAll(async () => {
    await admin.end();
    await api.close();
  });

  const body = (guest: Guest, captureMethod: DeclareStayRequest['captureMethod']): DeclareStayRequest => ({
    facilityId: hospital,
    kind: 'overnight',
    guest,
    arrivedAt,
    expectedDepartureAt,
    reason: 'inpatient',
    place: '301',
    captureMethod,
  });

  /** Each way of declaring gives the id of the stay. */
  const ways: Record<string, (person: Person) => Promise<string>> = {
    form: async ({ guest }) => (await api.send('post', '/stays', desk).send(body(guest, 'manual'))).body.id,
    scan: async ({ scan, scanned }) => {
      const read = (await api.send('post', '/scans', desk).send({ payload: scan })).body;
      expect(read.captureMethod).toBe(scanned);
      return (await api.send('post', '/stays', desk).send(body(read.guest as Guest, scanned))).body.id;
    },
    spreadsheet: async ({ row }) => {
      const written = (text: string): string =>
        `${text.slice(0, 10).split('-').reverse().join('/')} ${text.slice(11, 16)}`;
      const cells = {
        ...row,
        Đến: written(arrivedAt),
        Đi: written(expectedDepartureAt),
        Phòng: '301',
        'Lý do': 'Điều trị nội trú',
      };
      const csv = [Object.keys(cells), Object.values(cells)]
        .map((line) => line.map((cell) => `"${cell}"`).join(','))
        .join('\n');
      const sent = await api
        .send('post', `/imports?facilityId=${hospital}`, desk)
        .attach('file', Buffer.from(`${csv}\n`), 'guests.csv');
      await until('the import has ended', 30, async () => {
        const { body: found } = await api.send('get', `/imports/${sent.body.id}`, desk);
        return found.status === 'done' && found.accepted === 1;
      });
      const { rows } = await admin.query<{ stay_id: string }>(
        'select stay_id from app.import_row where import_id = $1',
        [sent.body.id],
      );
      return rows[0]?.stay_id ?? '';
    },
    ndjson: async ({ guest }) => {
      const { text } = await api
        .send('post', '/stays/batch', desk)
        .set('Content-Type', 'application/x-ndjson')
        .send(JSON.stringify(body(guest, 'api')))
        .buffer();
      return (JSON.parse(text) as { id: string }).id;
    },
    fhir: async ({ patient }) => {
      const { body: answer, text } = await api
        .send('post', '/fhir/Bundle', desk)
        .set('Content-Type', 'application/fhir+json')
        .send(
          JSON.stringify(
            bundleOf({
              patient: { resourceType: 'Patient', ...patient },
              location: { resourceType: 'Location', name: '301' },
              encounter: {
                resourceType: 'Encounter',
                status: 'in-progress',
                class: { code: 'IMP' },
                subject: { reference: 'urn:uuid:patient' },
                period: { start: arrivedAt, end: expectedDepartureAt },
                location: [{ location: { reference: 'urn:uuid:location' } }],
              },
            }),
          ),
        );
      const { entry } = (Object.keys(answer as object).length ? answer : JSON.parse(text)) as {
        entry: { response: { location: string } }[];
      };
      return entry[2]?.response.location.split('/').at(-1) ?? '';
    },
  };

  /** What a stay says of the guest, without what is each filing's own. */
  async function recordOf(id: string): Promise<[string, unknown]> {
    const stay = (await api.send('get', `/stays/${id}`, desk)).body as StayResponse;
    const { rows } = await admin.query(
      'select name_key, document_index, person_index, document_tail from app.stay where id = $1',
      [id],
    );
    const { captureMethod, guest, arrivedAt: from, expectedDepartureAt: to, reason, place, kind } = stay;
    const { dueAt, foreignDueAt, facilityId, caregiverOf, guardian, overrideReason, reasonText } = stay;
    const said = { guest, from, to, reason, place, kind, dueAt, foreignDueAt, facilityId };
    return [captureMethod, { ...said, caregiverOf, guardian, overrideReason, reasonText, indexes: rows[0] }];
  }

  it.each([
    ['a citizen', citizen],
    ['a foreigner', foreigner],
  ])('%s is one record by every way, but for how it was captured', async (_, person) => {
    const records: [string, unknown][] = [];
    for (const way of Object.values(ways)) records.push(await recordOf(await way(person)));
    expect(records.map(([method]) => method)).toEqual(['manual', person.scanned, 'import', 'api', 'fhir']);
    const [first] = records;
    expect(first?.[1]).toMatchObject({ place: '301', guest: { fullName: person.guest.fullName } });
    for (const [method, record] of records) expect([method, record]).toEqual([method, first?.[1]]);
  });
});
