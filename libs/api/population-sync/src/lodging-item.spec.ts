import { readApplyRequest } from '@luutru/population-wire';
import { guestSnapshot, journalContent, staySnapshot } from '../testing/journal-content.factory.js';
import { lodgingItem, type OpenedEntry } from './lodging-item.js';

const entry = (overrides: Partial<OpenedEntry> = {}): OpenedEntry => ({
  stayId: '019a8c00-0000-7000-8000-00000000a001',
  sequence: 1,
  eventId: '019a8c00-0000-7000-8000-000000000001',
  kind: 'declared',
  at: new Date('2026-11-20T07:09:12Z'),
  content: journalContent(),
  ...overrides,
});

describe('lodgingItem', () => {
  it.each([
    ['declared', 'declare'],
    ['amended', 'amend'],
    ['checkedOut', 'amend'],
    ['cancelled', 'cancel'],
  ] as const)('%s is told as %s', (kind, operation) => {
    expect(lodgingItem(entry({ kind }))?.operation).toBe(operation);
  });

  it('is the whole stay under the event id, and nothing that the wire does not know', () => {
    const { facility } = staySnapshot();
    expect(lodgingItem(entry({ sequence: 3 }))).toEqual({
      eventId: '019a8c00-0000-7000-8000-000000000001',
      stayId: '019a8c00-0000-7000-8000-00000000a001',
      sequence: 3,
      operation: 'declare',
      occurredAt: '2026-11-20T07:09:12.000Z',
      facility,
      guest: guestSnapshot(),
      arrivedAt: '2026-11-20T07:05:00.000Z',
      expectedDepartureAt: '2026-11-22T05:00:00.000Z',
      departedAt: null,
      place: '301',
      reason: 'tourism',
      kind: 'overnight',
    });
  });

  it.each([
    ['a citizen', guestSnapshot()],
    ['blank optional texts', guestSnapshot({ permanentAddress: '', phone: ' ' })],
    [
      'a foreigner with a visa',
      guestSnapshot({
        nationality: 'KOR',
        sex: 'unspecified',
        document: { type: 'passport', number: 'M00112233', issuedOn: null, expiresOn: '2029-12-30' },
        visa: { number: '', type: 'DL', expiresOn: null, entryDate: '2026-11-01', entryPort: 'Nội Bài' },
      }),
    ],
    [
      'a guest without a paper',
      guestSnapshot({ document: { type: 'none', number: null, issuedOn: null, expiresOn: null } }),
    ],
  ])('of %s is what the population database reads', (_, guest) => {
    const item = lodgingItem(entry({ content: journalContent({ guest, place: '' }) }));
    expect(readApplyRequest({ items: [item] })).toMatchObject({ ok: true });
  });

  it('cannot be made without a date of birth', () => {
    const content = journalContent({ guest: guestSnapshot({ dateOfBirth: null }) });
    expect(lodgingItem(entry({ content }))).toBeNull();
  });
});
