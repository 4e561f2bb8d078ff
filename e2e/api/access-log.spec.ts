import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { AccessLogList, AccessLogSummary, StayResponse } from '@luutru/contracts';
import { roleUrl } from '@luutru/database';
import { viewKey } from '@luutru/access-log';
import pg from 'pg';
import { openApiDocument } from '../../apps/api/src/open-api.js';
import { declaration } from '../support/declaration.factory.ts';
import { startTestApi, type TestApi } from '../support/test-api.ts';

/** Answers that show no guest although a person is named in them: accounts, crews, applicants. */
const noGuests = ['/auth/', '/staff', '/registrations', '/access-log', '/demo'];

/**
 * Answers that are no view, written by hand: a write answers with what its caller has just written, which the journal
 * keeps with who wrote it; and files and streams that name nobody. A new route fails this spec until it is marked with
 * `ViewsPersons` or listed here.
 */
const withoutRow = [
  'post /stays',
  'post /stays/batch',
  'patch /stays/{id}',
  'post /stays/{id}/check-out',
  'post /stays/{id}/cancel',
  'post /stays/{id}/extend',
  'post /stays/{id}/move',
  'post /stays/{id}/undo',
  'post /stays/{id}/return',
  'post /trips',
  'patch /trips/{id}',
  'post /trips/{id}/cancel',
  'post /trips/{id}/depart',
  'post /trips/{id}/arrive',
  'post /trips/{id}/passengers',
  'patch /trips/{id}/passengers/{pid}',
  'delete /trips/{id}/passengers/{pid}',
  'patch /imports/{id}/rows/{row}',
  'post /fhir/Bundle',
  // What was just scanned.
  'post /scans',
  // Ids, states, outlines, empty forms and figures.
  'get /events',
  'get /batches/{id}/results',
  'get /maps/{level}',
  'get /imports/template.xlsx',
  'get /reports/{id}',
];

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
}

describe('the log of views', () => {
  let api: TestApi;
  let desk: string;
  let police: string;
  let overseer: string;
  let stay: StayResponse;

  beforeAll(async () => {
    api = await startTestApi();
    [desk, police, overseer] = (await Promise.all(
      ['letan.songthuong', 'congan.tinh', 'quantri'].map((name) => api.signIn(name)),
    )) as [string, string, string];
    const { body } = await api.send('post', '/stays', desk).send(declaration());
    stay = body as StayResponse;
  });

  afterAll(() => api.close());

  const entries = async (query = ''): Promise<AccessLogList['items']> => {
    const { body, status } = await api.send('get', `/access-log?${query}`, overseer);
    expect(status).toBe(200);
    return (body as AccessLogList).items;
  };
  const search = (token: string, reason: object) =>
    api
      .send('post', '/persons/search', token)
      .send({ documentNumber: declaration().guest.document.number, purpose: 'Xác minh tin báo', ...reason });

  it('has one row for each view of a stay, with who, what and whom, and no name of a guest', async () => {
    await api.send('get', `/stays/${stay.id}`, desk).expect(200);
    await api.send('get', `/stays/${stay.id}/history`, police).expect(200);
    const rows = await entries(`subject=${stay.id}`);
    expect(rows.map(({ actorName, role, kind, route }) => ({ actorName, role, kind, route }))).toEqual([
      {
        actorName: expect.stringMatching(/Công an/) as string,
        role: 'police',
        kind: 'stay',
        route: 'GET /api/v1/stays/:id/history',
      },
      {
        actorName: expect.any(String) as string,
        role: 'declarant',
        kind: 'stay',
        route: 'GET /api/v1/stays/:id',
      },
    ]);
    expect(rows.every(({ stayIds }) => stayIds.length === 1 && stayIds[0] === stay.id)).toBe(true);
    expect(JSON.stringify(rows)).not.toMatch(/Nguyễn Văn Mẫu|024088/);
  });

  it('keeps why the police searched, for which case, and whom they were shown', async () => {
    await search(police, { caseNumber: 'VA-17' }).expect(200);
    const [row] = await entries('kind=person');
    expect(row).toMatchObject({
      role: 'police',
      purpose: 'Xác minh tin báo',
      caseNumber: 'VA-17',
      stayIds: [stay.id],
      shown: 1,
      flags: [],
    });
    expect(row?.personIds).toHaveLength(1);
  });

  it('has no row for what was refused or is not there', async () => {
    const before = (await entries('limit=200')).length;
    await api.send('get', '/stays/01a20f84-0000-7000-8000-000000000000', desk).expect(404);
    await search(police, { purpose: '' }).expect(422);
    expect(await entries('limit=200')).toHaveLength(before);
  });

  it('flags what is odd, and lists and counts it', async () => {
    for (let time = 0; time < 21; time++) await search(police, {}).expect(200);
    const flagged = await entries('flag=NO_CASE_NUMBER');
    expect(flagged.length).toBeGreaterThanOrEqual(1);
    expect(flagged.every(({ flags }) => flags.includes('NO_CASE_NUMBER'))).toBe(true);
    expect(await entries('flag=NIGHT_EXPORT')).toEqual([]);
    const { body } = await api.send('get', '/access-log/summary', overseer).expect(200);
    const [first] = (body as AccessLogSummary).actors;
    expect(first).toMatchObject({ role: 'police', searches: 22 });
    expect(first?.flags).toEqual(expect.arrayContaining(['NO_CASE_NUMBER']));
  });

  it('is paged by keyset and bounded by days', async () => {
    const { body } = await api.send('get', '/access-log?limit=2', overseer).expect(200);
    const { items, nextCursor } = body as AccessLogList;
    const next = await api.send('get', `/access-log?limit=2&cursor=${nextCursor}`, overseer).expect(200);
    const more = (next.body as AccessLogList).items;
    expect(new Set([...items, ...more].map(({ id }) => id)).size).toBe(4);
    expect(await entries('to=2020-01-01')).toEqual([]);
  });

  it('lets nobody change or remove a row, nor write one by another role', async () => {
    for (const role of ['luutru_office', 'luutru_tenant', 'luutru_police', 'luutru_platform'] as const) {
      const client = new pg.Client({
        connectionString: roleUrl({ url: api.database.url }, role, api.database.keys),
      });
      await client.connect();
      try {
        for (const sql of [
          'update app.access_log set reason_sealed = null',
          'delete from app.access_log',
          'truncate app.access_log',
        ])
          await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' });
        if (role !== 'luutru_office')
          await expect(client.query('select from app.access_log')).rejects.toMatchObject({ code: '42501' });
      } finally {
        await client.end();
      }
    }
  });

  it('comes before the answer: without a row there is none', async () => {
    const admin = new pg.Client({ connectionString: api.database.adminUrl });
    await admin.connect();
    try {
      await admin.query('revoke insert on app.access_log from luutru_office');
      const refused = await api.send('get', `/stays/${stay.id}`, desk);
      expect(refused.status).toBe(503);
      expect(JSON.stringify(refused.body)).not.toContain('Mẫu');
    } finally {
      await admin.query('grant insert on app.access_log to luutru_office');
      await admin.end();
    }
    await api.send('get', `/stays/${stay.id}`, desk).expect(200);
  });

  it('is written for a rehearsed search too, for what was shown was shown', async () => {
    const before = (await entries('kind=person&limit=200')).length;
    await api
      .send('post', '/persons/search?dryRun=true', police)
      .send({ documentNumber: declaration().guest.document.number, purpose: 'Xác minh tin báo' })
      .expect(200);
    expect(await entries('kind=person&limit=200')).toHaveLength(before + 1);
  });

  it('holds the reason sealed, for an officer may have named somebody in it', async () => {
    await search(police, { purpose: 'Tìm Nguyễn Văn Mẫu', caseNumber: 'VA-024088000011' }).expect(200);
    expect((await entries('kind=person'))[0]).toMatchObject({ caseNumber: 'VA-024088000011' });
    const admin = new pg.Client({ connectionString: api.database.adminUrl });
    await admin.connect();
    const { rows } = await admin.query<{ row: string }>(
      'select row_to_json(l)::text as row from app.access_log l',
    );
    await admin.end();
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.map(({ row }) => row).join()).not.toMatch(/Mẫu|024088|VA-17/);
  });

  it('counts an account’s exports of a day together', async () => {
    const admin = new pg.Client({ connectionString: api.database.adminUrl });
    await admin.connect();
    await admin.query(
      `insert into app.access_log (id, actor_id, actor_name, actor_role, kind, route, case_named, stay_ids, person_ids, shown, flags)
       select gen_random_uuid(), account_id, 'x', role, 'export', 'GET /x', false, '{}', '{}', 1000, '{}'
         from app.account where username = 'letan.songthuong'`,
    );
    await admin.end();
    const foreign = declaration({
      guest: {
        fullName: 'Haneul Sample',
        dateOfBirth: '1978-02-03',
        sex: 'male',
        nationality: 'KOR',
        document: { type: 'passport', number: 'M00112233' },
        visa: { type: 'EXEMPT', entryDate: '2026-11-19' },
      },
    });
    const { body } = await api.send('post', '/stays', desk).send(foreign).expect(201);
    await api.send('get', '/stays/na17.xlsx?from=2020-01-01&to=2030-01-01', desk).expect(200);
    const [row] = await entries('kind=export');
    expect(row).toMatchObject({ role: 'declarant', shown: 1, stayIds: [(body as StayResponse).id] });
    expect(row?.flags).toContain('MANY_EXPORTED');
  });

  it('is written by every route whose answer shows a guest, or a file', () => {
    const document = openApiDocument(api.app);
    const schemas = document.components?.schemas as Record<string, Schema>;
    const marked = markedRoutes(api);
    const forgotten: string[] = [];
    for (const [path, methods] of Object.entries(document.paths)) {
      if (noGuests.some((part) => path.includes(part))) continue;
      for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
        const route = `${method} ${path.slice('/api/v1'.length)}`;
        const shown = answersOf(methods[method]).some(
          ({ type, schema }) => type !== 'application/json' || showsGuest(schema, schemas),
        );
        if (shown && !marked.has(route) && !withoutRow.includes(route)) forgotten.push(route);
      }
    }
    expect(forgotten).toEqual([]);
    expect(marked.size).toBeGreaterThanOrEqual(10);
    expect(withoutRow.filter((route) => marked.has(route))).toEqual([]);
  });
});

type Operation = { responses?: Record<string, unknown> } | undefined;

/** What a route answers when it goes well. */
function answersOf(operation: Operation): { type: string; schema: Schema | undefined }[] {
  return Object.entries(operation?.responses ?? {})
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([, answer]) =>
      Object.entries((answer as { content?: Record<string, { schema?: Schema }> }).content ?? {}),
    )
    .map(([type, { schema }]) => ({ type, schema }));
}

/** Method and path in the document's spelling of every handler with the mark. */
function markedRoutes(api: TestApi): Set<string> {
  const scanner = new MetadataScanner();
  const routes = new Set<string>();
  for (const { instance, metatype } of new DiscoveryService(api.app.get(ModulesContainer)).getControllers()) {
    const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[name];
      if (!handler || !Reflect.hasMetadata(viewKey, handler)) continue;
      const verb =
        RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod].toLowerCase();
      const parts = [
        Reflect.getMetadata(PATH_METADATA, metatype as object) as string,
        Reflect.getMetadata(PATH_METADATA, handler) as string,
      ];
      const path = `/${parts.join('/')}`.replace(/\/+/g, '/').replace(/\/$/, '');
      routes.add(`${verb} ${path.replace(/:(\w+)/g, '{$1}')}`);
    }
  }
  return routes;
}

/** Fields that say who somebody is; a version's changes and a sheet's row may hold any of them. */
const personal = ['fullName', 'maskedName', 'guest', 'documentNumber', 'changes', 'values'];

function showsGuest(
  schema: Schema | undefined,
  schemas: Record<string, Schema>,
  seen = new Set<string>(),
): boolean {
  if (!schema) return false;
  const name = schema.$ref?.split('/').at(-1);
  if (name) {
    if (seen.has(name) || name === 'CrewMember') return false;
    return showsGuest(schemas[name], schemas, seen.add(name));
  }
  const { properties = {}, items, allOf = [], oneOf = [] } = schema;
  if (Object.keys(properties).some((property) => personal.includes(property))) return true;
  return [...Object.values(properties), ...allOf, ...oneOf, ...(items ? [items] : [])].some((inner) =>
    showsGuest(inner, schemas, seen),
  );
}
