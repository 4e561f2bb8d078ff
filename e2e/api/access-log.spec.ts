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
          'update app.access_log set purpose = null',
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

  it('is written by every route whose answer shows a guest', () => {
    const document = openApiDocument(api.app);
    const schemas = document.components?.schemas as Record<string, Schema>;
    const marked = markedRoutes(api);
    const forgotten: string[] = [];
    for (const [path, methods] of Object.entries(document.paths)) {
      if (noGuests.some((part) => path.includes(part))) continue;
      // A write answers with what the caller has just written: it shows nothing that was not said in the request.
      const reading = path.endsWith('/search') ? methods.post : methods.get;
      const content = reading?.responses?.['200'] as
        { content?: Record<string, { schema?: Schema }> } | undefined;
      const shows = Object.values(content?.content ?? {}).some(({ schema }) => showsGuest(schema, schemas));
      if (shows && !marked.has(path)) forgotten.push(path);
    }
    expect(forgotten).toEqual([]);
    expect(marked.size).toBeGreaterThanOrEqual(10);
  });
});

/** Paths of the document of every handler with the mark. */
function markedRoutes(api: TestApi): Set<string> {
  const scanner = new MetadataScanner();
  const paths = new Set<string>();
  for (const { instance, metatype } of new DiscoveryService(api.app.get(ModulesContainer)).getControllers()) {
    const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[name];
      if (!handler || !Reflect.hasMetadata(viewKey, handler)) continue;
      const verb = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
      expect([RequestMethod.GET, RequestMethod.POST]).toContain(verb);
      const parts = [
        Reflect.getMetadata(PATH_METADATA, metatype as object) as string,
        Reflect.getMetadata(PATH_METADATA, handler) as string,
      ];
      const path = `/api/v1/${parts.join('/')}`.replace(/\/+/g, '/').replace(/\/$/, '');
      paths.add(path.replace(/:(\w+)/g, '{$1}'));
    }
  }
  return paths;
}

const personal = ['fullName', 'maskedName', 'guest', 'documentNumber'];

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
