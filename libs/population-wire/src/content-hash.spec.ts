import { readFileSync } from 'node:fs';
import { contentHash, digestDay, digestHash } from './content-hash.js';
import type { LodgingRecord } from './lodging-record.js';

const record: LodgingRecord = JSON.parse(
  readFileSync(new URL('../samples/lodging-record.json', import.meta.url), 'utf8'),
);

describe('contentHash', () => {
  const { guest, facility } = record;
  const hash = contentHash('declared', record);

  it.each([
    ['an instant in another zone', { ...record, arrivedAt: '2026-11-20T07:05:00.000Z' }],
    ['a decomposed name', { ...record, guest: { ...guest, fullName: guest.fullName.normalize('NFD') } }],
    ['an id in upper case', { ...record, facility: { ...facility, id: facility.id.toUpperCase() } }],
  ])('does not change with %s', (_, content) => {
    expect(contentHash('declared', content)).toBe(hash);
  });

  it.each([
    ['a second', { ...record, arrivedAt: '2026-11-20T14:05:01+07:00' }],
    ['a departure', { ...record, departedAt: '2026-11-21T14:05:00+07:00' }],
    ['a tone mark', { ...record, guest: { ...guest, fullName: 'Nguyễn Văn Mâu' } }],
    ['a letter case', { ...record, guest: { ...guest, fullName: 'nguyễn Văn Mẫu' } }],
    ['a room', { ...record, place: '302' }],
    ['no room', { ...record, place: null }],
    ['a unit', { ...record, facility: { ...facility, unitCode: '07204' } }],
    ['a paper number', { ...record, guest: { ...guest, document: { ...guest.document, number: '1' } } }],
    [
      'an empty visa',
      {
        ...record,
        guest: {
          ...guest,
          visa: { number: null, type: null, expiresOn: null, entryDate: null, entryPort: null },
        },
      },
    ],
  ])('changes with %s', (_, content) => {
    expect(contentHash('declared', content)).not.toBe(hash);
  });

  it('tells a cancelled stay from a declared one', () => {
    expect(contentHash('cancelled', record)).not.toBe(hash);
  });
});

describe('digestDay', () => {
  it.each([
    ['2026-11-20T16:59:59Z', '2026-11-20'],
    ['2026-11-20T17:00:00Z', '2026-11-21'],
    ['2026-11-20T23:59:59+07:00', '2026-11-20'],
    ['2026-12-31T20:00:00-05:00', '2027-01-01'],
  ])('%s falls on %s in Vietnam', (instant, day) => {
    expect(digestDay(instant)).toBe(day);
  });
});

describe('digestHash', () => {
  const stays = ['0a', 'ff', '7b'].map((tail, index) => ({
    stayId: `019a8c00-0000-7000-8000-0000000000${tail}`,
    sequence: index + 1,
    contentHash: record.contentHash,
  }));

  it('does not depend on the order or the case of ids', () => {
    const shuffled = stays.map((stay) => ({ ...stay, stayId: stay.stayId.toUpperCase() })).reverse();
    expect(digestHash(shuffled)).toBe(digestHash(stays));
  });

  it('is SHA-256 of nothing for no stay', () => {
    expect(digestHash([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it.each([
    ['sequence', { sequence: 9 }],
    ['contentHash', { contentHash: '0'.repeat(64) }],
    ['stayId', { stayId: '019a8c00-0000-7000-8000-0000000000fe' }],
  ])('changes with a %s', (_, difference) => {
    expect(
      digestHash(stays.map((stay, index) => (index === 1 ? { ...stay, ...difference } : stay))),
    ).not.toBe(digestHash(stays));
  });
});
