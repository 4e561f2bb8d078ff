import { readFileSync } from 'node:fs';
import { readApplyRequest, type ApplyRequest } from './apply-lodgings.js';
import { MAX_BATCH } from './limits.js';

const request: ApplyRequest = JSON.parse(
  readFileSync(new URL('../samples/apply-request.json', import.meta.url), 'utf8'),
);
const [item] = request.items;
if (!item) throw new Error('sample apply-request is empty');

describe('reading events', () => {
  it.each([
    ['sequence', 0, 'OUT_OF_RANGE'],
    ['sequence', 1.5, 'TYPE'],
    ['sequence', 2_147_483_648, 'OUT_OF_RANGE'],
    ['operation', 'delete', 'CODE_UNKNOWN'],
    ['operation', 'Declare', 'CODE_UNKNOWN'],
    ['eventId', 'not-a-uuid', 'FORMAT'],
    ['stayId', '019a8c00-0000-7000-8000-00000000a00', 'FORMAT'],
    ['occurredAt', '2026-11-20T14:09:12', 'FORMAT'],
    ['arrivedAt', '2026-02-30T14:09:12Z', 'FORMAT'],
    ['arrivedAt', null, 'TYPE'],
    ['kind', 'hourly', 'CODE_UNKNOWN'],
    ['place', 'a\u0000b', 'FORMAT'],
    ['place', '\ud800', 'FORMAT'],
    ['place', '', 'FORMAT'],
    ['place', 'x'.repeat(101), 'OUT_OF_RANGE'],
  ])('%s = %j is %s', (key, value, code) => {
    expect(readApplyRequest({ items: [item, { ...item, [key]: value }] })).toEqual({
      ok: false,
      faults: [{ path: `items[1].${key}`, code }],
    });
  });

  it.each([
    ['unitCode', '7201'],
    ['unitCode', '07201\n'],
  ])('a facility with %s %j is refused', (key, value) => {
    expect(readApplyRequest({ items: [{ ...item, facility: { ...item.facility, [key]: value } }] })).toEqual({
      ok: false,
      faults: [{ path: `items[0].facility.${key}`, code: 'FORMAT' }],
    });
  });

  it('names every wrong field at once', () => {
    const wrong = { ...item, sequence: -1, guest: { ...item.guest, nationality: 'vn' }, extra: true };
    const verdict = readApplyRequest({ items: [wrong] });
    expect(verdict.ok ? [] : verdict.faults).toEqual(
      expect.arrayContaining([
        { path: 'items[0].sequence', code: 'OUT_OF_RANGE' },
        { path: 'items[0].guest.nationality', code: 'FORMAT' },
        { path: 'items[0].extra', code: 'UNKNOWN_FIELD' },
      ]),
    );
  });

  it('tells at most a hundred faults', () => {
    const verdict = readApplyRequest({ items: Array.from({ length: MAX_BATCH }, () => ({})) });
    expect(verdict.ok ? 0 : verdict.faults.length).toBe(100);
  });

  it.each([
    ['no entry', { items: [] }],
    ['more than the most', { items: Array.from({ length: MAX_BATCH + 1 }, () => item) }],
  ])('%s is out of range', (_, message) => {
    expect(readApplyRequest(message)).toEqual({
      ok: false,
      faults: [{ path: 'items', code: 'OUT_OF_RANGE' }],
    });
  });

  it('takes as many as the most', () => {
    expect(readApplyRequest({ items: Array.from({ length: MAX_BATCH }, () => item) }).ok).toBe(true);
  });

  it.each([[null], [[]], ['x'], [undefined], [7]])('%j is no message', (message) => {
    expect(readApplyRequest(message).ok).toBe(false);
  });

  it('a key that climbs into the prototype is an unknown field', () => {
    const verdict = readApplyRequest(JSON.parse('{"items":[],"__proto__":{"x":1}}'));
    expect(verdict).toMatchObject({
      ok: false,
      faults: expect.arrayContaining([{ path: '__proto__', code: 'UNKNOWN_FIELD' }]),
    });
  });
});
