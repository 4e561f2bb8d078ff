#!/usr/bin/env node
/**
 * Conformance kit of Lưu Trú: checks what a booking, hospital or ticketing system relies on, against the sandbox or a
 * tenant of its own. One file, no dependency, Node 20 or later.
 *
 *   node conformance.mjs --url http://localhost:3000 [--key lt_…] [--out folder]
 *
 * Without a key it opens a sandbox, which forgets everything after a day. Prints a table, writes
 * `conformance-report.json` and `.md` into the folder, and exits with 1 when a check failed.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:3000' },
    key: { type: 'string' },
    out: { type: 'string', default: '.' },
  },
});
const base = `${options.url.replace(/\/$/, '')}/api/v1`;
const minute = 60_000;
const ago = (minutes) => new Date(Date.now() - minutes * minute).toISOString();
const ahead = (minutes) => ago(-minutes);

// What the checks share.
const run = { key: options.key, tenant: 'own', facilities: {} };

class Failed extends Error {}
class Skipped extends Error {}

/** Fails the check unless it is so. */
function must(truth, words, found) {
  if (!truth) throw new Failed(found === undefined ? words : `${words}; found ${JSON.stringify(found)}`);
}

const equal = (found, wanted, words) =>
  must(JSON.stringify(found) === JSON.stringify(wanted), `${words}: wanted ${JSON.stringify(wanted)}`, found);

/** One request below /api/v1, as the tenant unless a key is given; the body as JSON where it is some. */
async function call(method, path, { body, headers = {}, key = run.key } = {}) {
  const raw = typeof body === 'string' || body instanceof FormData || body === undefined;
  const response = await fetch(`${base}${path}`, {
    method,
    headers: {
      ...(key && { Authorization: `Bearer ${key}` }),
      ...(!raw && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    body: raw ? body : JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  });
  const text = await response.text();
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status: response.status, headers: response.headers, text, json };
}

const lines = ({ text }) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const codesOf = ({ json }) => (json?.errors ?? []).map(({ path, code }) => `${path} ${code}`);

/** A right declaration of a synthetic person; nobody of this number exists. */
function declaration(overrides = {}, guest = {}) {
  return {
    facilityId: facility('accommodation'),
    kind: 'overnight',
    guest: {
      fullName: 'Nguyễn Văn Mẫu',
      dateOfBirth: '1988-03-15',
      sex: 'male',
      nationality: 'VNM',
      document: { type: 'citizenId', number: '024088000011', issuedOn: '2021-05-10', expiresOn: null },
      permanentAddress: 'Tổ 1, Phường Thọ Xương, Bắc Giang',
      ...guest,
    },
    arrivedAt: ago(5),
    expectedDepartureAt: ahead(24 * 60),
    reason: 'tourism',
    place: '101',
    captureMethod: 'api',
    ...overrides,
  };
}

function facility(sector) {
  const id = run.facilities[sector];
  if (!id) throw new Skipped(`the key has no facility of ${sector}`);
  return id;
}

async function declared(overrides, guest) {
  const answer = await call('POST', '/stays', { body: declaration(overrides, guest) });
  equal(answer.status, 201, 'POST /stays');
  return answer.json;
}

async function refused(changes, wanted, guest) {
  const answer = await call('POST', '/stays', { body: declaration(changes, guest) });
  equal(answer.status, 422, 'status');
  must(codesOf(answer).includes(wanted), `errors name "${wanted}"`, codesOf(answer));
}

/** Asks until it is so, for half a minute. */
async function until(words, ask) {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
    const found = await ask();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Failed(`Not within 30 s: ${words}`);
}

const quote = (version) => ({ 'If-Match': `"${version}"` });
const stayCount = async (place) => {
  const { json } = await call('GET', `/stays?limit=200&facilityId=${facility('accommodation')}`);
  return json.items.filter((stay) => stay.place === place).length;
};
const unique = () => randomUUID().slice(0, 8);

function bundle(admission, encounter = {}, patient = {}) {
  return {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: [
      {
        fullUrl: 'urn:uuid:p',
        resource: {
          resourceType: 'Patient',
          identifier: [{ system: 'http://fhir.ehealth.gov.vn/core/sid/cccd', value: '024088000011' }],
          name: [{ use: 'official', family: 'Nguyễn', given: ['Văn', 'Mẫu'] }],
          gender: 'male',
          birthDate: '1988-03-15',
          ...patient,
        },
      },
      { fullUrl: 'urn:uuid:l', resource: { resourceType: 'Location', name: 'P1-G1' } },
      {
        fullUrl: 'urn:uuid:e',
        resource: {
          resourceType: 'Encounter',
          identifier: [{ system: 'urn:conformance', value: admission }],
          status: 'in-progress',
          class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'IMP' },
          subject: { reference: 'urn:uuid:p' },
          serviceProvider: { identifier: { value: facility('health') } },
          period: { start: ago(30) },
          location: [{ location: { reference: 'urn:uuid:l' } }],
          diagnosis: [{ condition: { display: 'never stored' } }],
          ...encounter,
        },
      },
    ],
  };
}
const fhir = { 'Content-Type': 'application/fhir+json' };
const sendBundle = (body, headers = {}) =>
  call('POST', '/fhir/Bundle', { body: JSON.stringify(body), headers: { ...fhir, ...headers } });

const checks = [
  [
    'auth',
    'no credential is 401, with a problem in JSON',
    async () => {
      const answer = await call('GET', '/stays', { key: '' });
      equal([answer.status, answer.json?.code], [401, 'UNAUTHENTICATED'], 'status and code');
      must(
        answer.headers.get('content-type')?.startsWith('application/problem+json'),
        'RFC 9457 content type',
      );
    },
  ],
  [
    'auth',
    'a made-up key is 401',
    async () => {
      equal((await call('GET', '/stays', { key: `lt_${unique()}` })).status, 401, 'status');
    },
  ],
  [
    'auth',
    'the key sees its facilities',
    async () => {
      const { status, json } = await call('GET', '/facilities');
      equal(status, 200, 'status');
      for (const { id, sector } of json.items) run.facilities[sector] ??= id;
      must(json.items.length > 0, 'at least one facility');
    },
  ],
  [
    'declare',
    'a declaration is 201 with id, version, due time, receipt, ETag and Location',
    async () => {
      const answer = await call('POST', '/stays', { body: declaration() });
      equal(answer.status, 201, 'status');
      for (const field of ['id', 'version', 'dueAt', 'declaredAt', 'receipt', 'sync', 'warnings'])
        must(answer.json[field] !== undefined, `field ${field}`);
      equal(answer.headers.get('etag'), '"1"', 'ETag');
      equal(answer.headers.get('location'), `/api/v1/stays/${answer.json.id}`, 'Location');
      const found = await call('GET', `/stays/${answer.json.id}`);
      // What is delivered meanwhile is no part of what was declared.
      equal({ ...found.json, sync: null }, { ...answer.json, sync: null }, 'GET gives the same');
    },
  ],
  ...['manual', 'cccdQr', 'mrz', 'chip', 'vneid', 'import', 'api'].map((captureMethod) => [
    'capture',
    `capture method ${captureMethod} is taken`,
    async () => {
      equal((await declared({ captureMethod })).captureMethod, captureMethod, 'captureMethod');
    },
  ]),
  [
    'capture',
    'a CCCD QR is read by POST /scans and declared',
    async () => {
      const payload =
        '024088000011|121000011|Nguyễn Văn Mẫu|15031988|Nam|Phường Thọ Xương, Bắc Giang|10052021';
      const { status, json } = await call('POST', '/scans', { body: { payload } });
      must(status === 200 || status === 201, 'status', status);
      equal([json.captureMethod, json.guest.document.number], ['cccdQr', '024088000011'], 'reading');
      await declared({ captureMethod: json.captureMethod, guest: json.guest });
    },
  ],
  [
    'capture',
    'a passport MRZ is read by POST /scans and declared',
    async () => {
      const payload =
        'P<KORSAMPLE<<HANEUL<<<<<<<<<<<<<<<<<<<<<<<<<\nM001122332KOR7802030M2912305<<<<<<<<<<<<<<<8';
      const { json } = await call('POST', '/scans', { body: { payload } });
      equal([json?.captureMethod, json?.guest?.nationality], ['mrz', 'KOR'], 'reading');
      const stay = await declared({ captureMethod: 'mrz', guest: json.guest });
      must(stay.foreignDueAt !== null, 'a foreigner has a second due time');
    },
  ],
  ['input', 'an unknown field is UNKNOWN_FIELD', () => refused({ colour: 'red' }, 'colour UNKNOWN_FIELD')],
  [
    'input',
    'a name with markup is NAME_FORMAT',
    () => refused({}, 'guest.fullName NAME_FORMAT', { fullName: '<b>' }),
  ],
  [
    'input',
    '30 February is DOB_INVALID',
    () => refused({}, 'guest.dateOfBirth DOB_INVALID', { dateOfBirth: '1988-02-30' }),
  ],
  [
    'input',
    'a short citizen number is PID_FORMAT',
    () =>
      refused({}, 'guest.document.number PID_FORMAT', { document: { type: 'citizenId', number: '1234' } }),
  ],
  [
    'input',
    'a province that does not exist is PID_PROVINCE_UNKNOWN',
    () =>
      refused({}, 'guest.document.number PID_PROVINCE_UNKNOWN', {
        document: { type: 'citizenId', number: '003088000011' },
      }),
  ],
  [
    'input',
    'an arrival in the future is ARRIVAL_FUTURE',
    () => refused({ arrivedAt: ahead(600), expectedDepartureAt: null }, 'arrivedAt ARRIVAL_FUTURE'),
  ],
  [
    'input',
    'a departure before the arrival is DEPARTURE_BEFORE_ARRIVAL',
    () => refused({ expectedDepartureAt: ago(60) }, 'expectedDepartureAt DEPARTURE_BEFORE_ARRIVAL'),
  ],
  [
    'input',
    'a facility of somebody else is FACILITY_UNKNOWN',
    () => refused({ facilityId: randomUUID() }, 'facilityId FACILITY_UNKNOWN'),
  ],
  [
    'input',
    'every wrong field is named at once',
    async () => {
      const answer = await call('POST', '/stays', {
        body: declaration({ kind: 'never', reason: 'never' }, { sex: 'never', dateOfBirth: null }),
      });
      const paths = (answer.json.errors ?? []).map(({ path }) => path).sort();
      equal(paths, ['guest.dateOfBirth', 'guest.sex', 'kind', 'reason'], 'paths');
    },
  ],
  [
    'input',
    'broken JSON is 400, another type 415',
    async () => {
      const headers = { 'Content-Type': 'application/json' };
      equal((await call('POST', '/stays', { body: '{', headers })).status, 400, 'broken');
      equal(
        (await call('POST', '/stays', { body: 'a', headers: { 'Content-Type': 'text/plain' } })).status,
        415,
        'type',
      );
    },
  ],
  [
    'languages',
    'errors speak Vietnamese and English',
    async () => {
      const words = [];
      for (const language of ['vi', 'en']) {
        const answer = await call('POST', '/stays', { body: {}, headers: { 'Accept-Language': language } });
        equal(answer.headers.get('content-language'), language, 'Content-Language');
        words.push(answer.json.errors[0].message);
      }
      must(words[0] !== words[1], 'two languages', words);
    },
  ],
  [
    'languages',
    'every code is in the catalogue, in both',
    async () => {
      const { json } = await call('GET', '/error-codes', { key: '' });
      const catalogue = new Map(json.items.map((item) => [item.code, item]));
      const answer = await call('POST', '/stays', { body: {} });
      for (const { code } of answer.json.errors)
        must(catalogue.get(code)?.vi && catalogue.get(code)?.en, code);
    },
  ],
  [
    'repeats',
    'five times with one key is one stay and one answer',
    async () => {
      const place = unique();
      const body = declaration({ place });
      const headers = { 'Idempotency-Key': randomUUID() };
      const answers = [];
      for (let round = 0; round < 5; round++) answers.push(await call('POST', '/stays', { body, headers }));
      equal(
        answers.map(({ status }) => status),
        [201, 201, 201, 201, 201],
        'statuses',
      );
      equal(new Set(answers.map(({ text }) => text)).size, 1, 'answers');
      equal(answers[4].headers.get('idempotent-replayed'), 'true', 'Idempotent-Replayed');
      equal(await stayCount(place), 1, 'stays');
    },
  ],
  [
    'repeats',
    'one key for another body is IDEMPOTENCY_KEY_REUSED',
    async () => {
      const headers = { 'Idempotency-Key': randomUUID() };
      await call('POST', '/stays', { body: declaration(), headers });
      const answer = await call('POST', '/stays', { body: declaration({ place: '102' }), headers });
      equal([answer.status, answer.json.code], [422, 'IDEMPOTENCY_KEY_REUSED'], 'refusal');
    },
  ],
  [
    'dry run',
    'judges as a real one and stores nothing',
    async () => {
      const place = unique();
      const good = await call('POST', '/stays?dryRun=true', { body: declaration({ place }) });
      equal([good.status, good.headers.get('dry-run')], [201, 'true'], 'a right one');
      const bad = await call('POST', '/stays?dryRun=true', { body: declaration({ kind: 'never' }) });
      equal(bad.status, 422, 'a wrong one');
      equal(await stayCount(place), 0, 'stays');
    },
  ],
  [
    'changes',
    'a change without If-Match is 428, with an old one 412',
    async () => {
      const { id } = await declared();
      const body = { expectedDepartureAt: ahead(48 * 60) };
      equal((await call('POST', `/stays/${id}/extend`, { body })).status, 428, 'without');
      const first = await call('POST', `/stays/${id}/extend`, { body, headers: quote(1) });
      equal([first.status, first.headers.get('etag')], [200, '"2"'], 'right');
      equal((await call('POST', `/stays/${id}/extend`, { body, headers: quote(1) })).status, 412, 'old');
    },
  ],
  [
    'changes',
    'amend, move, check out, undo, cancel',
    async () => {
      const { id } = await declared();
      const step = async (method, path, body, version) => {
        const answer = await call(method, `/stays/${id}${path}`, { body, headers: quote(version) });
        equal(answer.status, 200, `${method} ${path}`);
        return answer.json;
      };
      equal(
        (await step('PATCH', '', { guest: { phone: '0912345678' } }, 1)).guest.phone,
        '0912345678',
        'phone',
      );
      equal((await step('POST', '/move', { place: '102', at: ago(1) }, 2)).place, '102', 'place');
      equal((await step('POST', '/check-out', { departedAt: ago(0) }, 3)).status, 'departed', 'status');
      equal((await step('POST', '/undo', {}, 4)).status, 'present', 'status');
      equal((await step('POST', '/cancel', { reason: 'conformance' }, 5)).status, 'cancelled', 'status');
      const { json } = await call('GET', `/stays/${id}/history`);
      equal(
        json.items.map(({ version }) => version),
        [1, 2, 3, 4, 5, 6],
        'history',
      );
    },
  ],
  [
    'changes',
    'what is not there is 404',
    async () => {
      equal((await call('GET', `/stays/${randomUUID()}`)).json.code, 'NOT_FOUND', 'code');
    },
  ],
  [
    'batch',
    'good lines are kept, bad ones named, in order',
    async () => {
      const body = [declaration(), { ...declaration(), kind: 'never' }, '{', declaration({ place: '201' })]
        .map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
        .join('\n');
      const answer = await call('POST', '/stays/batch', {
        body,
        headers: { 'Content-Type': 'application/x-ndjson' },
      });
      equal(answer.status, 200, 'status');
      equal(
        lines(answer).map(({ line, status }) => [line, status]),
        [
          [1, 201],
          [2, 422],
          [3, 422],
          [4, 201],
        ],
        'lines',
      );
    },
  ],
  [
    'batch',
    'an asynchronous batch ends, and gives the same lines',
    async () => {
      const body = `${JSON.stringify(declaration())}\n${JSON.stringify({})}\n`;
      const headers = { 'Content-Type': 'application/x-ndjson', 'Idempotency-Key': randomUUID() };
      const accepted = await call('POST', '/batches', { body, headers });
      equal(accepted.status, 202, 'status');
      equal((await call('POST', '/batches', { body, headers })).json, accepted.json, 'repeated');
      const { id } = accepted.json;
      const batch = await until('the batch is done', async () => {
        const { json } = await call('GET', `/batches/${id}`);
        return json.status === 'done' ? json : undefined;
      });
      equal([batch.total, batch.accepted, batch.rejected], [2, 1, 1], 'counts');
      equal(
        lines(await call('GET', `/batches/${id}/results`)).map(({ status }) => status),
        [201, 422],
        'results',
      );
    },
  ],
  [
    'import',
    'a CSV of guests is filed, its wrong row returned',
    async () => {
      const day = (at) =>
        new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10).split('-').reverse().join('/');
      const heading = 'Họ tên,Giới tính,Ngày sinh,Số giấy tờ,Quốc tịch,Loại giấy tờ,Địa chỉ,Đến,Đi,Phòng';
      const row = (name) =>
        `${name},Nam,15/03/1988,024088000011,Việt Nam,CCCD,Bắc Giang,${day(ago(36 * 60))} 14:05,${day(ahead(48 * 60))},101`;
      const form = new FormData();
      // A file that was sent before is refused, so that this one differs by a name.
      const csv = [heading, row('Nguyễn Văn Mẫu'), row(''), row(`Lê Văn ${letters()}`), ''].join('\n');
      form.append('file', new Blob([csv], { type: 'text/csv' }), 'guests.csv');
      const accepted = await call('POST', `/imports?facilityId=${facility('accommodation')}`, { body: form });
      equal(accepted.status, 202, 'status');
      const ended = await until('the import ends', async () => {
        const { json } = await call('GET', `/imports/${accepted.json.id}`);
        return json.status === 'running' ? undefined : json;
      });
      equal([ended.status, ended.total, ended.accepted, ended.rejected], ['done', 3, 2, 1], 'outcome');
      equal((await call('GET', `/imports/${accepted.json.id}/rejections.xlsx`)).status, 200, 'rejections');
    },
  ],
  [
    'FHIR',
    'an in-patient becomes a stay of the health facility',
    async () => {
      const answer = await sendBundle(bundle(unique()));
      equal(answer.status, 200, 'status');
      equal(answer.json.type, 'transaction-response', 'type');
      equal(
        answer.json.entry.map(({ response }) => response.status),
        ['200 OK', '200 OK', '201 Created'],
        'entries',
      );
      const path = answer.json.entry[2].response.location.replace('/api/v1', '');
      const stay = (await call('GET', path)).json;
      equal([stay.reason, stay.captureMethod, stay.place], ['inpatient', 'fhir', 'P1-G1'], 'stay');
    },
  ],
  [
    'FHIR',
    'an ambulatory encounter becomes nothing, and says so',
    async () => {
      const answer = await sendBundle(bundle(unique(), { class: { code: 'AMB' } }));
      equal(answer.json.entry[2].response.outcome.issue[0].details.coding[0].code, 'NOT_INPATIENT', 'code');
    },
  ],
  [
    'FHIR',
    'a wrong element refuses the whole bundle by its expression',
    async () => {
      const answer = await sendBundle(bundle(unique(), {}, { birthDate: '1988-02-30' }));
      equal([answer.status, answer.json.resourceType], [422, 'OperationOutcome'], 'refusal');
      equal(answer.json.issue[0].expression, ['Bundle.entry[0].resource.birthDate'], 'expression');
    },
  ],
  [
    'FHIR',
    'the same encounter again is no second stay; finished, it is checked out',
    async () => {
      const admission = unique();
      const first = (await sendBundle(bundle(admission))).json.entry[2].response.location;
      const finished = { status: 'finished', period: { start: ago(30), end: ago(1) } };
      const second = (await sendBundle(bundle(admission, finished))).json.entry[2].response;
      equal([second.status, second.location], ['200 OK', first], 'response');
      equal((await call('GET', first.replace('/api/v1', ''))).json.status, 'departed', 'status');
    },
  ],
  [
    'trips',
    'a coach departs and every passenger aboard is declared',
    async () => {
      const made = await call('POST', '/trips', {
        body: {
          facilityId: facility('transport'),
          plate: '98B-012.34',
          transportOrder: `LVC-${unique()}`,
          route: { from: 'Bến xe Bắc Giang', to: 'Bến xe Đà Nẵng', distanceKm: 820 },
          service: 'contract',
          departureAt: ago(60),
          expectedArrivalAt: ahead(14 * 60),
          drivers: ['Nguyễn Văn Tài'],
          seats: 2,
          beds: 38,
        },
      });
      equal(made.status, 201, 'POST /trips');
      const { id } = made.json;
      const seat = (name) => ({
        seat: name,
        guest: declaration({ facilityId: facility('transport') }).guest,
        boardingPoint: 'Bến xe Bắc Giang',
        alightingPoint: 'Bến xe Đà Nẵng',
      });
      equal((await call('POST', `/trips/${id}/passengers`, { body: seat('A1') })).status, 201, 'passenger');
      const { version } = (await call('GET', `/trips/${id}`)).json;
      const left = await call('POST', `/trips/${id}/depart`, {
        body: { headcount: 1 },
        headers: quote(version),
      });
      equal([left.status, left.json.status], [200, 'departed'], 'depart');
      must(left.json.passengers[0].stayId, 'a stay of the passenger', left.json.passengers[0]);
      const late = await call('POST', `/trips/${id}/passengers`, { body: seat('A2') });
      equal([late.status, late.json.code], [409, 'OUTSIDE_LIST'], 'a later passenger of a contract coach');
    },
  ],
  [
    'code lists',
    'are served with an ETag, and 304 when nothing changed',
    async () => {
      const answer = await call('GET', '/code-lists', { key: '' });
      equal(answer.status, 200, 'status');
      const name = (answer.json.items ?? [])[0]?.name;
      const list = await call('GET', `/code-lists/${name}`);
      must(list.headers.get('etag'), 'ETag of a list');
      const again = await call('GET', `/code-lists/${name}`, {
        headers: { 'If-None-Match': list.headers.get('etag') },
      });
      equal(again.status, 304, 'unchanged');
    },
  ],
  [
    'description',
    'the OpenAPI 3.1 document is there',
    async () => {
      const response = await fetch(`${options.url.replace(/\/$/, '')}/api/openapi.json`);
      const document = await response.json();
      must(document.openapi?.startsWith('3.1'), 'version', document.openapi);
      must(document.paths['/api/v1/stays']?.post, 'POST /stays is described');
    },
  ],
];

/** A word of capital and small letters, for a name of its own. */
function letters() {
  const digest = createHash('sha256').update(randomUUID()).digest();
  return `M${[...digest.subarray(0, 6)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')}`;
}

async function openSandbox() {
  const { status, json, text } = await call('POST', '/sandbox', { body: {}, key: '' });
  if (status !== 201) throw new Error(`No sandbox: ${status} ${text.slice(0, 200)}`);
  run.key = json.apiKey;
  run.tenant = `sandbox ${json.tenantId}, until ${json.expiresAt}`;
  for (const { id, sector } of json.facilities) run.facilities[sector] = id;
}

async function runCheck([group, name, check], at) {
  const began = performance.now();
  const outcome = { number: at + 1, group, name, result: 'pass', detail: '' };
  try {
    await check();
  } catch (error) {
    outcome.result = error instanceof Skipped ? 'skip' : 'FAIL';
    outcome.detail = error.message;
  }
  return { ...outcome, milliseconds: Math.round(performance.now() - began) };
}

const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');

function markdown(report) {
  const rows = report.checks.map(
    (one) =>
      `| ${one.number} | ${one.group} | ${cell(one.name)} | ${one.result} | ${one.milliseconds} | ${cell(one.detail)} |`,
  );
  return [
    '# Conformance report',
    '',
    `${report.url}, ${report.tenant}, ${report.at}: ${report.passed} passed, ${report.failed} failed, ${report.skipped} skipped.`,
    '',
    '| # | group | check | result | ms | detail |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

async function main() {
  if (!run.key) await openSandbox();
  const outcomes = [];
  for (const [at, check] of checks.entries()) {
    const outcome = await runCheck(check, at);
    outcomes.push(outcome);
    const { number, group, name, result, milliseconds, detail } = outcome;
    process.stdout.write(
      `${String(number).padStart(3)}  ${result}  ${String(milliseconds).padStart(6)} ms  ${group.padEnd(11)} ${name}\n`,
    );
    if (detail) process.stdout.write(`${' '.repeat(33)}${detail}\n`);
  }
  const count = (result) => outcomes.filter((one) => one.result === result).length;
  const report = {
    url: options.url,
    tenant: run.tenant,
    at: new Date().toISOString(),
    passed: count('pass'),
    failed: count('FAIL'),
    skipped: count('skip'),
    checks: outcomes,
  };
  mkdirSync(options.out, { recursive: true });
  writeFileSync(join(options.out, 'conformance-report.json'), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(join(options.out, 'conformance-report.md'), markdown(report));
  process.stdout.write(`${report.passed} passed, ${report.failed} failed, ${report.skipped} skipped\n`);
  process.exitCode = report.failed ? 1 : 0;
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
