import { isUnfinishedZone } from './unfinished-zone';

const P1 = 'P<VNMMAU<<VAN<THU<<<<<<<<<<<<<<<<<<<<<<<<<<<';
const P2 = 'K0012345<9VNM8506209M3306194<<<<<<<<<<<<<<<6';
const I1 = 'IDVNM2010000197024201000019<<<';
const I2 = '0103048M2603047VNM<<<<<<<<<<<1';

describe('a zone with lines to come', () => {
  it.each([
    [P1, true],
    [P1 + P2, false],
    [P1.toLowerCase(), true],
    [I1, true],
    [I1 + I2, true],
    [I1 + I2 + 'MAU<<VAN<AN<<<<<<<<<<<<<<<<<<<', false],
    ['024088000011|121000011', false],
    ['PHẠM', false],
    ['', false],
  ])('%s: %s', (text, unfinished) => {
    expect(isUnfinishedZone(text)).toBe(unfinished);
  });
});
