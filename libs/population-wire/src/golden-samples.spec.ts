import { readFileSync } from 'node:fs';
import { readApplyRequest, readApplyResponse } from './apply-lodgings.js';
import { contentHash, digestDay, digestHash } from './content-hash.js';
import { readFaults } from './faults.js';
import { readLodgingRecord } from './lodging-record.js';
import { readDigestResponse } from './lodgings-digest.js';
import type { Read } from './read-message.js';
import { readVerifyRequest, readVerifyResponse } from './verify-citizens.js';

const sample = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../samples/${name}.json`, import.meta.url), 'utf8'));

const messages: [string, (value: unknown) => Read<unknown>][] = [
  ['verify-request', readVerifyRequest],
  ['verify-response', readVerifyResponse],
  ['apply-request', readApplyRequest],
  ['apply-response', readApplyResponse],
  ['lodging-record', readLodgingRecord],
  ['digest-response', readDigestResponse],
  ['faults', readFaults],
];

interface Spot {
  path: string;
  holder: Record<string, unknown>;
  key: string;
}

/** Every key of every object in a message, with the path that a fault there must name. */
const spotsOf = (value: unknown, path = ''): Spot[] => {
  if (Array.isArray(value)) return value.flatMap((entry, index) => spotsOf(entry, `${path}[${index}]`));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return [{ path: here, holder: value, key }, ...spotsOf(inner, here)];
  });
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const without = ({ holder, key }: Spot, judge: () => Read<unknown>): Read<unknown> => {
  const kept = holder[key];
  delete holder[key];
  const verdict = judge();
  holder[key] = kept;
  return verdict;
};

const OPTIONAL =
  /^(items\[\d+\]\.code|latencyMs|jitterMs|errorRate|dropResponseRate|duplicateRate|down|seed)$/;

describe.each(messages)('golden sample %s', (name, read) => {
  const message = sample(name);
  const spots = spotsOf(message);

  it('is read as it stands', () => {
    expect(read(message)).toEqual({ ok: true, value: message });
  });

  it('needs every key that is not optional, and names the missing one', () => {
    const required = spots.filter((spot) => !OPTIONAL.test(spot.path));
    for (const spot of required) {
      expect(without(spot, () => read(message))).toEqual({
        ok: false,
        faults: [{ path: spot.path, code: 'REQUIRED' }],
      });
    }
    const optional = spots.filter((spot) => OPTIONAL.test(spot.path));
    for (const spot of optional) expect(without(spot, () => read(message)).ok).toBe(true);
  });

  it('refuses a value of another type everywhere', () => {
    for (const { path, holder, key } of spots) {
      const kept = holder[key];
      holder[key] = Symbol.iterator;
      const verdict = read(message);
      holder[key] = kept;
      expect(verdict).toEqual({ ok: false, faults: [{ path, code: 'TYPE' }] });
    }
  });

  it('refuses an unknown key in every object', () => {
    for (const holder of new Set(spots.map((spot) => spot.holder))) {
      holder['surprise'] = 1;
      const verdict = read(message);
      delete holder['surprise'];
      expect(verdict).toMatchObject({ ok: false, faults: [{ code: 'UNKNOWN_FIELD' }] });
    }
  });
});

describe('golden hashes', () => {
  const read = readLodgingRecord(sample('lodging-record'));
  if (!read.ok) throw new Error('sample lodging-record is not readable');
  const record = read.value;

  it('the record carries the hash of its content', () => {
    expect(contentHash(record.status, record)).toBe(record.contentHash);
  });

  it('the digest is that of the one record', () => {
    expect(sample('digest-response')).toEqual({
      items: [
        {
          day: digestDay(record.arrivedAt),
          unitCode: record.facility.unitCode,
          stays: 1,
          events: 1,
          gaps: 0,
          sha256: digestHash([record]),
        },
      ],
    });
  });
});
