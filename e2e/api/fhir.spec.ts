import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Response } from 'supertest';
import { bundleOf, inpatient, mother } from '../support/bundle.factory.ts';
import { startTestApi, type TestApi } from '../support/test-api.ts';

const hospital = '019a3d5e-0000-7000-8000-000000000301';

interface Entry {
  response: {
    status: string;
    location?: string;
    outcome?: { issue: { details: { coding: { code: string }[] } }[] };
  };
}

describe('FHIR bundles', () => {
  let api: TestApi;
  let admin: pg.Client;
  let desk: string;

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

  const post = (bundle: unknown, headers: Record<string, string> = {}, token = desk) =>
    api
      .send('post', '/fhir/Bundle', token)
      .set('Content-Type', 'application/fhir+json')
      .set(headers)
      .send(JSON.stringify(bundle));

  const entriesOf = ({ body, text }: Response): Entry[] =>
    ((Object.keys(body as object).length ? body : JSON.parse(text)) as { entry: Entry[] }).entry;
  const stayOf = async (entry: Entry | undefined) => {
    const path = entry?.response.location?.replace('/api/v1', '') ?? '';
    return (await api.send('get', path, desk)).body;
  };
  const stays = async (): Promise<number> =>
    (await admin.query<{ n: number }>('select count(*)::int as n from app.stay')).rows[0]?.n ?? 0;
  const codesOf = (entry: Entry | undefined) =>
    entry?.response.outcome?.issue.map(({ details }) => details.coding[0]?.code);

  it('make an in-patient a stay, and the mother beside the bed a caregiver of it', async () => {
    const answer = await post(bundleOf({ ...inpatient('A1'), relative: mother() }));
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toMatch('application/fhir+json');
    const entries = entriesOf(answer);
    expect(entries.map(({ response }) => response.status)).toEqual([
      '200 OK',
      '200 OK',
      '201 Created',
      '201 Created',
    ]);
    const patient = await stayOf(entries[2]);
    expect(patient).toMatchObject({
      facilityId: hospital,
      kind: 'overnight',
      status: 'present',
      reason: 'inpatient',
      captureMethod: 'fhir',
      place: 'P301-G2',
      guest: {
        fullName: 'Nguyễn Văn Mẫu',
        dateOfBirth: '1988-03-15',
        sex: 'male',
        nationality: 'VNM',
        document: { type: 'citizenId', number: '024088000011' },
        phone: '0912345678',
        healthInsuranceNumber: 'DN4240100000011',
      },
    });
    expect(await stayOf(entries[3])).toMatchObject({
      reason: 'caregiver',
      place: 'P301-G2',
      caregiverOf: { stayId: patient.id, relation: 'parent' },
      guest: { fullName: 'Trần Thị Mẫu' },
    });
  });

  it.each(['AMB', 'EMER', 'SS', 'HH', 'VR'])('make nothing of class %s, and say so', async (code) => {
    const before = await stays();
    const parts = inpatient(`class-${code}`);
    parts.encounter['class'] = { code };
    const answer = await post(bundleOf({ ...parts, relative: mother() }));
    expect(answer.status).toBe(200);
    const entries = entriesOf(answer);
    expect(entries[2]?.response.status).toBe('200 OK');
    expect([codesOf(entries[2]), codesOf(entries[3])]).toEqual([['NOT_INPATIENT'], ['NOT_LODGING']]);
    expect(await stays()).toBe(before);
  });

  it('store nothing when one element is wrong, and name each by its expression in both languages', async () => {
    const before = await stays();
    const parts = inpatient('wrong');
    parts.patient['birthDate'] = '1988-02-30';
    parts.patient['name'] = [{ text: '<b>' }];
    parts.encounter['period'] = { start: '2026-11-20' };
    const good = bundleOf(inpatient('good')).entry as {
      fullUrl?: string;
      resource: Record<string, unknown>;
    }[];
    const bad = bundleOf(parts) as { entry: unknown[] };
    for (const { fullUrl, resource } of good) {
      if (resource['resourceType'] === 'Encounter') resource['subject'] = { reference: 'urn:good:patient' };
      bad.entry.push({ fullUrl: fullUrl?.replace('urn:uuid', 'urn:good'), resource });
    }
    const answer = await post(bad);
    expect(answer.status).toBe(422);
    const outcome = JSON.parse(answer.text || JSON.stringify(answer.body)) as {
      resourceType: string;
      issue: { expression: string[]; details: { text: string; coding: { code: string }[] } }[];
    };
    expect(outcome.resourceType).toBe('OperationOutcome');
    const found = outcome.issue.map(({ expression, details }) => [expression[0], details.coding[0]?.code]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['Bundle.entry[0].resource.birthDate', 'DOB_INVALID'],
        ['Bundle.entry[0].resource.name[0].text', 'NAME_FORMAT'],
        ['Bundle.entry[2].resource.period.start', 'INSTANT_FORMAT'],
      ]),
    );
    expect(outcome.issue[0]?.details.text).toMatch(/ \/ /);
    expect(await stays()).toBe(before);
  });

  it.each([
    ['no bundle', { resourceType: 'Patient' }, 'Bundle', 'FHIR_BUNDLE_EXPECTED'],
    ['a list', [], 'Bundle', 'FHIR_BUNDLE_EXPECTED'],
    ['a lost patient', 'subject', 'Bundle.entry[2].resource.subject.reference', 'FHIR_REFERENCE_UNRESOLVED'],
    ['no end of what is finished', 'finished', 'Bundle.entry[2].resource.period.end', 'REQUIRED'],
  ])('refuse %s', async (_, what, expression, code) => {
    const parts = inpatient('lost');
    if (what === 'subject') parts.encounter['subject'] = { reference: 'Patient/none' };
    if (what === 'finished') parts.encounter['status'] = 'finished';
    const answer = await post(typeof what === 'string' ? bundleOf(parts) : what);
    expect(answer.status).toBe(422);
    const { issue } = JSON.parse(answer.text || JSON.stringify(answer.body));
    expect([issue[0].expression[0], issue[0].details.coding[0].code]).toEqual([expression, code]);
  });

  it('know an encounter again: mended, then discharged with the relative, never doubled', async () => {
    const parts = { ...inpatient('again'), relative: mother() };
    const first = entriesOf(await post(bundleOf(parts)));
    const count = await stays();
    const same = entriesOf(await post(bundleOf(parts)));
    expect(same[2]?.response.status).toBe('200 OK');
    expect((await stayOf(same[2])).version).toBe(1);
    parts.location['name'] = 'P302-G1';
    const moved = entriesOf(await post(bundleOf(parts)));
    expect(await stayOf(moved[2])).toMatchObject({ version: 2, place: 'P302-G1', status: 'present' });
    const end = new Date(Date.now() - 30_000).toISOString();
    Object.assign(parts.encounter, {
      status: 'finished',
      period: { ...(parts.encounter['period'] as object), end },
      hospitalization: { dischargeDisposition: { coding: [{ code: 'home' }] } },
    });
    for (let round = 0; round < 2; round++) {
      const left = entriesOf(await post(bundleOf(parts)));
      expect(left[2]?.response.location).toBe(first[2]?.response.location);
      expect(await stayOf(left[2])).toMatchObject({ status: 'departed', endReason: 'discharged' });
      expect(await stayOf(first[3])).toMatchObject({ status: 'departed', endReason: 'left' });
    }
    expect(await stays()).toBe(count);
  });

  it('cancel what was entered in error', async () => {
    const parts = inpatient('mistake');
    const made = entriesOf(await post(bundleOf(parts)));
    parts.encounter['status'] = 'entered-in-error';
    for (let round = 0; round < 2; round++) expect((await post(bundleOf(parts))).status).toBe(200);
    expect((await stayOf(made[2])).status).toBe('cancelled');
  });

  it('give the first answer again to the same key, in a dry run store nothing', async () => {
    const before = await stays();
    const dry = await api.send('post', '/fhir/Bundle?dryRun=true', desk).send(bundleOf(inpatient('key')));
    expect([dry.status, dry.headers['dry-run']]).toEqual([200, 'true']);
    expect(await stays()).toBe(before);
    const key = { 'Idempotency-Key': randomUUID() };
    const bundle = bundleOf(inpatient('key'));
    const answers: Response[] = [];
    for (let round = 0; round < 5; round++) answers.push(await post(bundle, key));
    expect(new Set(answers.map((answer) => JSON.stringify(entriesOf(answer)))).size).toBe(1);
    expect(answers[4]?.headers['idempotent-replayed']).toBe('true');
    expect(await stays()).toBe(before + 1);
    expect((await post(bundleOf(inpatient('other')), key)).status).toBe(422);
  });

  it('double nothing when one encounter comes five times at once', async () => {
    const before = await stays();
    const bundle = bundleOf(inpatient('race'));
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(bundle)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await stays()).toBe(before + 1);
  });

  it('are for health facilities of the caller alone', async () => {
    const hotel = await api.signIn('letan.songthuong');
    for (const path of ['', `?facilityId=${hospital}`]) {
      const answer = await api.send('post', `/fhir/Bundle${path}`, hotel).send(bundleOf(inpatient('hotel')));
      expect(answer.status).toBe(422);
      expect(answer.text || JSON.stringify(answer.body)).toContain('FACILITY_UNKNOWN');
    }
  });

  it('are taken as FHIR at this address alone', async () => {
    const answer = await api
      .send('post', '/stays', desk)
      .set('Content-Type', 'application/fhir+json')
      .send('{}');
    expect(answer.status).toBe(415);
  });

  it('leave no diagnosis anywhere in the database', async () => {
    const parts = inpatient('canary');
    parts.patient['text'] = { div: '<div>ZZCANARY\n</div>' };
    parts.more = [
      { resourceType: 'Condition', code: { text: 'ZZCANARY' } },
      { resourceType: 'Observation', valueString: 'ZZCANARY' },
      { resourceType: 'MessageHeader', eventCoding: { code: 'ZZCANARY' } },
    ];
    const answer = await post(bundleOf(parts), { 'Idempotency-Key': randomUUID() });
    expect(codesOf(entriesOf(answer)[3])).toEqual(['RESOURCE_IGNORED']);
    const { rows } = await admin.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'app'`,
    );
    expect(rows.map(({ name }) => name)).toContain('app.fhir_encounter');
    const wanted = ['ZZCANARY', Buffer.from('ZZCANARY').toString('hex')];
    for (const { name } of rows) {
      const found = await admin.query(`select 1 from ${name} t where t::text like any($1)`, [
        wanted.map((text) => `%${text}%`),
      ]);
      expect([name, found.rowCount]).toEqual([name, 0]);
    }
    // The same scan finds what is stored, or it proves nothing.
    expect(
      (await admin.query(`select 1 from app.stay t where t::text like '%P301-G2%'`)).rowCount,
    ).toBeGreaterThan(0);
  });
});
