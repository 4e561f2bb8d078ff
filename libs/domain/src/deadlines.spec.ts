import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { formatInstant, hour, minute, parseInstant } from './calendar.js';
import { dueAt, foreignDueAt, lateness, mustNotify, reminderAt, timeDeclaration } from './deadlines.js';
import { ruleSetAt, ruleSets } from './rule-sets.js';

interface Vector {
  arrival: string;
  vnDue: string;
  foreignDue12h: string;
  foreignDue24h: string;
}
const { vectors } = JSON.parse(
  readFileSync(new URL('../vectors/deadlines.json', import.meta.url), 'utf8'),
) as {
  vectors: Vector[];
};

function at(text: string): number {
  const instant = parseInstant(text.length === 16 ? `${text}:00+07:00` : `${text}+07:00`);
  if (instant === undefined) throw new Error(`not an instant: ${text}`);
  return instant;
}
const show = (instant: number) => formatInstant(instant).slice(0, 16);
const [before, since] = ruleSets;

describe.each(ruleSets)('due times under $id', (ruleSet) => {
  it.each(vectors)('arrival $arrival', ({ arrival, vnDue, foreignDue12h, foreignDue24h }) => {
    expect(show(dueAt(at(arrival), ruleSet))).toBe(vnDue);
    expect(show(foreignDueAt(at(arrival), { remoteArea: false }, ruleSet))).toBe(foreignDue12h);
    expect(show(foreignDueAt(at(arrival), { remoteArea: true }, ruleSet))).toBe(foreignDue24h);
  });

  it.each([
    ['2026-11-20T22:59:59.999', '2026-11-20T23:00'],
    ['2026-11-20T23:00:00.000', '2026-11-21T08:00'],
    ['2026-11-20T23:59:59.999', '2026-11-21T08:00'],
    ['2026-11-21T00:00:00.000', '2026-11-21T23:00'],
    ['2024-02-28T23:00:00.000', '2024-02-29T08:00'],
    ['2027-02-28T23:00:00.000', '2027-03-01T08:00'],
  ])('arrival %s is due at %s', (arrival, due) => {
    expect(show(dueAt(at(arrival), ruleSet))).toBe(due);
  });

  it.each([
    ['2026-11-21T00:00:00.000', '2026-11-21T08:00'],
    ['2026-11-21T05:59:59.999', '2026-11-21T08:00'],
    ['2026-11-21T06:00:00.000', '2026-11-21T23:00'],
    ['2026-11-21T14:05:00.000', '2026-11-21T23:00'],
    ['2026-11-21T23:30:00.000', '2026-11-22T08:00'],
  ])('arrival %s is reminded of at %s', (arrival, reminder) => {
    expect(show(reminderAt(at(arrival), ruleSet))).toBe(reminder);
  });

  it('is due after the arrival, at 23:00 or 08:00, within 23 hours, reminded of no later', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('2021-07-01T00:00'), max: at('2040-01-01T00:00') }), (arrival) => {
        const due = dueAt(arrival, ruleSet);
        expect(due).toBeGreaterThan(arrival);
        expect(due - arrival).toBeLessThanOrEqual(23 * hour);
        expect(show(due)).toMatch(/T(23|08):00$/);
        expect(reminderAt(arrival, ruleSet)).toBeLessThanOrEqual(due);
      }),
    );
  });
});

describe('lateness', () => {
  it.each([
    ['2026-11-20T22:59:59.999', false, 0],
    ['2026-11-20T23:00:00.000', true, 0],
    ['2026-11-20T23:00:59.999', true, 0],
    ['2026-11-20T23:01:00.000', true, 1],
    ['2026-11-21T23:00:00.000', true, 1440],
    ['2026-11-20T00:00:00.000', false, 0],
  ])('declared at %s for 23:00: late %p by %p', (declaredAt, late, minutesLate) => {
    expect(lateness(at('2026-11-20T23:00'), at(declaredAt))).toEqual({ late, minutesLate });
  });
});

describe('rule sets', () => {
  it.each([
    ['2019-01-01T00:00', before.id],
    ['2026-06-30T23:59', before.id],
    ['2026-07-01T00:00', since.id],
    ['2030-01-01T00:00', since.id],
  ])('at %s holds %s', (instant, id) => {
    expect(ruleSetAt(at(instant)).id).toBe(id);
  });

  it('follow each other without gap or overlap', () => {
    ruleSets.slice(1).forEach((next, index) => {
      const validTo = ruleSets[index]?.validTo;
      expect(at(`${validTo}T00:00`) + 24 * hour).toBe(at(`${next.validFrom}T00:00`));
    });
    expect(ruleSets.at(-1)?.validTo).toBeNull();
  });

  it.each([
    ['overnight', before, true],
    ['dayUse', before, true],
    ['overnight', since, true],
    ['dayUse', since, false],
  ] as const)('%s under %o must be notified: %p', (kind, ruleSet, expected) => {
    expect(mustNotify(kind, ruleSet)).toBe(expected);
  });

  it('ask for the birth date from July 2026', () => {
    expect(ruleSets.map((ruleSet) => ruleSet.birthDateMandatory)).toEqual([false, true]);
  });
});

describe('a declaration in time', () => {
  const arrivedAt = at('2026-11-20T14:05');
  const declaredAt = at('2026-11-20T23:10');
  const due = at('2026-11-20T23:00');

  it.each([
    ['overnight', 'VNM', since, false, { dueAt: due, foreignDueAt: null, late: true, minutesLate: 10 }],
    ['dayUse', 'VNM', since, false, { dueAt: due, foreignDueAt: null, late: false, minutesLate: 0 }],
    ['dayUse', 'VNM', before, false, { dueAt: due, foreignDueAt: null, late: true, minutesLate: 10 }],
    [
      'overnight',
      'KOR',
      since,
      false,
      { dueAt: due, foreignDueAt: arrivedAt + 12 * hour, late: true, minutesLate: 10 },
    ],
    [
      'overnight',
      'XXA',
      since,
      true,
      { dueAt: due, foreignDueAt: arrivedAt + 24 * hour, late: true, minutesLate: 10 },
    ],
  ] as const)('%s of %s', (kind, nationality, ruleSet, remoteArea, expected) => {
    expect(timeDeclaration({ kind, nationality, arrivedAt, declaredAt }, { ruleSet, remoteArea })).toEqual(
      expected,
    );
  });

  it('is late exactly from the due time on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 * 60 }), (minutes) => {
        const declared = arrivedAt + minutes * minute;
        const timing = timeDeclaration(
          { kind: 'overnight', nationality: 'VNM', arrivedAt, declaredAt: declared },
          { ruleSet: since, remoteArea: false },
        );
        expect(timing.late).toBe(declared >= due);
        expect(timing.minutesLate).toBe(Math.max(0, (declared - due) / minute));
      }),
    );
  });
});
