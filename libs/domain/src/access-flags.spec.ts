import { type AccessView, accessLimits, judgeAccess } from './access-flags.js';

const quiet = {
  searchesLastHour: 0,
  searchesLastDay: 0,
  searchesWithoutCase: 0,
  viewsOfSame: 0,
  exportedLastDay: 0,
};

const view = (
  changes: Partial<Omit<AccessView, 'before'>> & { before?: Partial<AccessView['before']> } = {},
): AccessView => ({
  kind: 'person',
  role: 'police',
  at: Date.parse('2026-11-24T10:00:00+07:00'),
  caseNumber: 'VA-01',
  shown: 1,
  ...changes,
  before: { ...quiet, ...changes.before },
});

const at = (time: string): number => Date.parse(`2026-11-24T${time}+07:00`);

describe('judgeAccess', () => {
  it.each([
    [
      'NIGHT_EXPORT',
      view({ kind: 'export', at: at('22:00:00') }),
      view({ kind: 'export', at: at('21:59:59') }),
    ],
    [
      'NIGHT_EXPORT',
      view({ kind: 'export', at: at('05:59:59') }),
      view({ kind: 'export', at: at('06:00:00') }),
    ],
    [
      'OFF_HOURS',
      view({ kind: 'stays', role: 'department', at: at('19:00:00') }),
      view({ kind: 'stays', role: 'department', at: at('18:59:59') }),
    ],
    [
      'OFF_HOURS',
      view({ kind: 'stays', role: 'department', at: at('06:59:59') }),
      view({ kind: 'stays', role: 'police', at: at('06:59:59') }),
    ],
    [
      'MANY_SEARCHES',
      view({ before: { searchesLastHour: accessLimits.searchesAnHour } }),
      view({ before: { searchesLastHour: accessLimits.searchesAnHour - 1 } }),
    ],
    [
      'MANY_SEARCHES',
      view({ before: { searchesLastDay: accessLimits.searchesADay } }),
      view({ kind: 'stay', before: { searchesLastDay: accessLimits.searchesADay } }),
    ],
    [
      'NO_CASE_NUMBER',
      view({ caseNumber: null, before: { searchesWithoutCase: accessLimits.searchesWithoutCaseADay } }),
      view({ caseNumber: 'VA-01', before: { searchesWithoutCase: accessLimits.searchesWithoutCaseADay } }),
    ],
    [
      'SAME_PERSON_AGAIN',
      view({ kind: 'timeline', before: { viewsOfSame: accessLimits.viewsOfOnePersonADay } }),
      view({ kind: 'timeline', before: { viewsOfSame: accessLimits.viewsOfOnePersonADay - 1 } }),
    ],
    [
      'MANY_EXPORTED',
      view({ kind: 'export', shown: accessLimits.exportedADay + 1 }),
      view({ kind: 'export', shown: accessLimits.exportedADay }),
    ],
    [
      'MANY_EXPORTED',
      view({ kind: 'export', shown: 1, before: { exportedLastDay: accessLimits.exportedADay } }),
      view({ kind: 'stays', shown: 1, before: { exportedLastDay: accessLimits.exportedADay } }),
    ],
    [
      'OFF_HOURS',
      view({ kind: 'stays', role: 'leader', at: Date.parse('2026-11-28T10:00:00+07:00') }),
      view({ kind: 'stays', role: 'leader', at: Date.parse('2026-11-27T10:00:00+07:00') }),
    ],
  ] as const)('%s is raised, and not by the near miss', (flag, raising, nearMiss) => {
    expect(judgeAccess(raising)).toEqual([flag]);
    expect(judgeAccess(nearMiss)).toEqual([]);
  });

  it('names everything that is odd at once', () => {
    expect(
      judgeAccess(view({ kind: 'export', role: 'department', at: at('23:00:00'), shown: 5000 })),
    ).toEqual(['NIGHT_EXPORT', 'OFF_HOURS', 'MANY_EXPORTED']);
  });
});
