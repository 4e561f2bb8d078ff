import { complianceStateOf, silentAfterDays } from './compliance.js';

describe('how a facility keeps its duty', () => {
  it.each([
    ['neverDeclared', null, null, 0],
    ['silent', '2026-11-01', silentAfterDays, 0],
    ['silent', '2026-11-01', 30, 4],
    ['late', '2026-11-01', silentAfterDays - 1, 1],
    ['onTime', '2026-11-01', silentAfterDays - 1, 0],
    ['onTime', '2026-11-01', 0, 0],
  ])('%s', (state, lastDeclaredOn, daysSilent, late) => {
    expect(complianceStateOf({ lastDeclaredOn, daysSilent, late })).toBe(state);
  });
});
