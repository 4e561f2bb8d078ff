import { kindOfStatus, refusalCode } from './call-outcome.js';

describe('kindOfStatus', () => {
  it.each([
    ['refused', [400, 410, 413, 415, 422, 451]],
    ['unavailable', [408, 409, 425, 429, 500, 502, 503, 504, 599]],
    ['alarm', [401, 403, 404, 405, 407, 421, 426]],
    ['alarm', [201, 204, 301, 302, 307]],
  ] as const)('%s: %j', (expected, statuses) => {
    for (const status of statuses) expect([status, kindOfStatus(status)]).toEqual([status, expected]);
  });
});

describe('refusalCode', () => {
  it.each([
    [{ code: 'INVALID_REQUEST' }, 'INVALID_REQUEST'],
    [{ code: 'Nguyễn Văn Mẫu' }, 'HTTP_422'],
    [{ code: '024088000011' }, 'HTTP_422'],
    [{ code: `A${'B'.repeat(60)}` }, 'HTTP_422'],
    [{ code: 7 }, 'HTTP_422'],
    [{}, 'HTTP_422'],
    [null, 'HTTP_422'],
    ['<html>', 'HTTP_422'],
  ])('of %j is %s', (body, expected) => {
    expect(refusalCode(422, body)).toBe(expected);
  });
});
