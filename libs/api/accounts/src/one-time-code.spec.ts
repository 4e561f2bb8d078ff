import { stepOfCode } from './one-time-code.js';

/** The secret of RFC 6238, appendix B. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number): Date => new Date(seconds * 1000);

describe('stepOfCode', () => {
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_111_111_111, '050471', 37_037_037],
    [1_234_567_890, '005924', 41_152_263],
    [2_000_000_000, '279037', 66_666_666],
  ])('knows the code of RFC 6238 at %i s', (seconds, code, step) => {
    expect(stepOfCode(secret, code, at(seconds))).toBe(step);
  });

  it.each([
    ['a step early', -30, 41_152_263],
    ['a step late', 30, 41_152_263],
    ['two steps early', -60, null],
    ['two steps late', 60, null],
  ])('%s', (_, seconds, step) => {
    expect(stepOfCode(secret, '005924', at(1_234_567_890 + seconds))).toBe(step);
  });

  it.each(['005925', '', '00592', '0005924', 'abcdef'])('refuses %j', (code) => {
    expect(stepOfCode(secret, code, at(1_234_567_890))).toBeNull();
  });
});
