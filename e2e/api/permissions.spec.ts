import { DiscoveryService, MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiDocument } from '../../apps/api/src/open-api.js';
import { permissionKey } from '@luutru/http';
import { startTestApi, type TestApi } from '../support/test-api.ts';

/**
 * Every route and who may use it, written by hand: tenant people (t), owners alone (w), departments (d), that of transport (g), police (p), leaders (l), administrators (a),
 * any of the other officials (o),
 * nobody signed in (-). A new route fails this spec until it is listed here.
 */
const matrix: Record<string, string> = {
  'get /api/v1/error-codes': 'tdop-',
  'get /api/v1/code-lists': 'tdop-',
  'get /api/v1/code-lists/{name}': 'tdop-',
  'post /api/v1/auth/login': 'tdop-',
  'post /api/v1/auth/refresh': 'tdop-',
  'post /api/v1/auth/logout': 'tdop-',
  'get /api/v1/auth/me': 'tdop',
  'get /api/v1/demo': 'tdop-',
  'get /api/v1/facilities': 'tp',
  'post /api/v1/facilities': 'w',
  'patch /api/v1/facilities/{id}': 'w',
  'post /api/v1/facilities/{id}/approve': 'p',
  'post /api/v1/facilities/{id}/suspend': 'p',
  'post /api/v1/facilities/{id}/resume': 'p',
  'post /api/v1/facilities/{id}/places': 'w',
  'patch /api/v1/facilities/{id}/places/{placeId}': 'w',
  'get /api/v1/staff': 'w',
  'post /api/v1/staff': 'w',
  'patch /api/v1/staff/{id}': 'w',
  'get /api/v1/api-keys': 'w',
  'post /api/v1/api-keys': 'w',
  'delete /api/v1/api-keys/{id}': 'w',
  'get /api/v1/stays/{id}/receipt': 'tp',
  'get /api/v1/receipts/keys': 'tdop-',
  'get /api/v1/receipts/{number}/verify': 'tdop-',
  'get /api/v1/statistics': 'dl',
  'get /api/v1/statistics/export.xlsx': 'dl',
  'get /api/v1/statistics/export.csv': 'dl',
  'get /api/v1/statistics/export.pdf': 'dl',
  'get /api/v1/access-log': 'a',
  'get /api/v1/access-log/summary': 'a',
  'get /api/v1/alerts': 'p',
  'get /api/v1/alerts/{id}': 'p',
  'post /api/v1/alerts/{id}/assign': 'p',
  'post /api/v1/alerts/{id}/resolve': 'p',
  'post /api/v1/alerts/{id}/close': 'p',
  'get /api/v1/watchlist': 'p',
  'post /api/v1/watchlist': 'p',
  'post /api/v1/watchlist/{id}/approve': 'p',
  'post /api/v1/watchlist/{id}/revoke': 'p',
  'get /api/v1/signal-rules': 'p',
  'patch /api/v1/signal-rules/{code}': 'p',
  'get /api/v1/maps': 'dla',
  'get /api/v1/maps/{level}': 'dla',
  'put /api/v1/maps/{level}': 'a',
  'delete /api/v1/maps/{level}': 'a',
  'get /api/v1/reports': 'pl',
  'post /api/v1/reports/drafts': 'p',
  'get /api/v1/reports/{id}': 'pl',
  'patch /api/v1/reports/{id}': 'p',
  'post /api/v1/reports/{id}/lock': 'p',
  'post /api/v1/reports/{id}/submit': 'p',
  'post /api/v1/registrations': 'tdop-',
  'get /api/v1/registrations': 'p',
  'get /api/v1/registrations/{id}': 'p',
  'post /api/v1/registrations/{id}/approve': 'p',
  'post /api/v1/registrations/{id}/reject': 'p',
  'get /api/v1/facilities/{id}': 'tp',
  'get /api/v1/facilities/{id}/places': 't',
  'post /api/v1/stays': 't',
  'get /api/v1/stays': 't',
  'get /api/v1/stays/today': 't',
  'get /api/v1/stays/{id}': 'tp',
  'get /api/v1/stays/{id}/history': 'tp',
  'patch /api/v1/stays/{id}': 't',
  'post /api/v1/stays/batch': 't',
  'get /api/v1/stays/na17.xlsx': 't',
  'post /api/v1/stays/{id}/extend': 't',
  'post /api/v1/stays/{id}/move': 't',
  'post /api/v1/stays/{id}/undo': 't',
  'post /api/v1/stays/{id}/return': 'p',
  'post /api/v1/stays/{id}/statement-links': 'tp',
  'get /api/v1/stays/{id}/statement-links': 'tp',
  'delete /api/v1/stays/{id}/statement-links/{linkId}': 'tp',
  'get /api/v1/statements/{token}': 'tdop-',
  'get /api/v1/guests': 't',
  'get /api/v1/facilities/{id}/nil-declarations': 't',
  'post /api/v1/facilities/{id}/nil-declarations': 't',
  'post /api/v1/persons/search': 'p',
  'get /api/v1/persons/{id}/timeline': 'p',
  'get /api/v1/compliance': 'p',
  'get /api/v1/compliance/export.xlsx': 'p',
  'post /api/v1/stays/{id}/check-out': 't',
  'post /api/v1/stays/{id}/cancel': 't',
  'post /api/v1/scans': 't',
  'post /api/v1/sandbox': 'tpdo-',
  'post /api/v1/fhir/Bundle': 't',
  'post /api/v1/batches': 't',
  'get /api/v1/batches/{id}': 't',
  'get /api/v1/batches/{id}/results': 't',
  'post /api/v1/webhooks': 'w',
  'get /api/v1/webhooks': 'w',
  'delete /api/v1/webhooks/{id}': 'w',
  'get /api/v1/events': 'tp',
  'post /api/v1/imports': 't',
  'get /api/v1/imports': 't',
  'get /api/v1/imports/template.xlsx': 't',
  'get /api/v1/imports/{id}': 't',
  'post /api/v1/imports/{id}/mapping': 't',
  'get /api/v1/imports/{id}/rows': 't',
  'patch /api/v1/imports/{id}/rows/{row}': 't',
  'get /api/v1/imports/{id}/rejections.xlsx': 't',
  'get /api/v1/department/stays': 'd',
  'get /api/v1/department/today': 'd',
  'get /api/v1/department/facilities': 'd',
  'get /api/v1/department/trips': 'g',
  'post /api/v1/trips': 't',
  'get /api/v1/trips': 't',
  'get /api/v1/trips/{id}': 't',
  'patch /api/v1/trips/{id}': 't',
  'post /api/v1/trips/{id}/cancel': 't',
  'post /api/v1/trips/{id}/depart': 't',
  'post /api/v1/trips/{id}/arrive': 't',
  'get /api/v1/trips/{id}/manifest': 't',
  'post /api/v1/trips/{id}/passengers': 't',
  'patch /api/v1/trips/{id}/passengers/{pid}': 't',
  'delete /api/v1/trips/{id}/passengers/{pid}': 't',
  'get /api/v1/vehicles': 't',
  'post /api/v1/vehicles': 't',
  'patch /api/v1/vehicles/{id}': 't',
  'get /api/v1/routes': 't',
  'post /api/v1/routes': 't',
};

const people: Record<string, string> = {
  'letan.songthuong': 't',
  'chu.songthuong': 'tw',
  'so.vhttdl': 'd',
  'so.yte': 'd',
  'so.gtvt': 'dg',
  'congan.tinh': 'p',
  'lanhdao.tinh': 'ol',
  quantri: 'oa',
};

describe('permissions', () => {
  let api: TestApi;
  let document: OpenAPIObject;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    api = await startTestApi();
    document = openApiDocument(api.app);
    for (const username of Object.keys(people)) tokens.set(username, await api.signIn(username));
  });

  afterAll(() => api.close());

  const documented = (): string[] =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );

  it('are written down for exactly the routes that the document has', () => {
    expect(documented().sort()).toEqual(Object.keys(matrix).sort());
  });

  it('are declared on every route that the code has', () => {
    const discovery = new DiscoveryService(api.app.get(ModulesContainer));
    const reflector = new Reflector();
    const scanner = new MetadataScanner();
    const open: string[] = [];
    let routes = 0;
    for (const { instance, metatype } of discovery.getControllers()) {
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      for (const name of scanner.getAllMethodNames(prototype)) {
        const handler = prototype[name];
        if (
          !handler ||
          !Object.hasOwn(RequestMethod, Reflect.getMetadata(METHOD_METADATA, handler) ?? 'none')
        )
          continue;
        // Swagger's own pages and health are no part of the document.
        routes++;
        if (reflector.get(permissionKey, handler) === undefined) open.push(`${metatype?.name}.${name}`);
      }
    }
    expect(routes).toBeGreaterThanOrEqual(Object.keys(matrix).length);
    expect(open).toEqual([]);
  });

  it.each(Object.entries(matrix))('of %s are as written', async (route, may) => {
    const [method, path] = route.split(' ') as ['get' | 'post', string];
    const callers = route.endsWith('/auth/logout') ? {} : people;
    const target = path.replace('{id}', '01a20dff-7498-7181-92d4-000000000000').slice('/api/v1'.length);
    for (const [username, kind] of [...Object.entries(callers), ['', '-'] as const]) {
      // The stream of events never ends for those who may read it, and signing out would end the others' turns.
      const allowed = [...kind].some((letter) => may.includes(letter));
      if (path.endsWith('/events') && allowed) continue;
      const test = api.send(method, target, tokens.get(username)).set('If-Match', '"1"');
      const { status } = await (method === 'post' ? test.send({}) : test);
      const refusal = kind === '-' ? 401 : 403;
      const ownRefusal = route.endsWith('/auth/refresh');
      if (ownRefusal) continue;
      if (allowed) expect([username, status]).not.toEqual([username, refusal]);
      else expect([username, status]).toEqual([username, refusal]);
    }
  });

  it('keep a department to its own trade', async () => {
    const { body } = await api.send('get', '/department/facilities', tokens.get('so.yte'));
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual([
      'Bệnh viện Đa khoa Bắc Giang (mẫu)',
    ]);
  });
});
