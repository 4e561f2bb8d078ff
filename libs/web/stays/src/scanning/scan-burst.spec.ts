import { ScanBurst } from './scan-burst';

const CARD = '024088000011|121000011|Nguyễn Văn Mẫu|15031988|Nam|Tổ 1|10052021';
const ZONE = 'P<VNMMAU<<VAN<THU<<<<<<<<<<<<<<<<<<<<<<<<<<<';

function typed(text: string, gap: number, burst = new ScanBurst()): ScanBurst {
  [...text].forEach((character, index) => burst.key(character, 1000 + index * gap));
  return burst;
}

describe('telling a scanner from a person', () => {
  it.each([
    ['a card at the speed of a scanner', CARD, 8, CARD],
    ['a zone at the speed of a scanner', ZONE, 8, ZONE],
    ['a card at the speed of a person', CARD, 120, undefined],
    ['other text at the speed of a scanner', 'nguyễn văn mẫu', 8, undefined],
    ['a number of twelve digits alone', '024088000011', 8, undefined],
  ])('%s', (_, text, gap, scan) => {
    expect(typed(text, gap).end()).toBe(scan);
  });

  it('knows a card as soon as its first bar has come', () => {
    const burst = typed('024088000011', 8);
    expect(burst.recognised).toBe(false);
    burst.key('|', 1100);
    expect(burst.recognised).toBe(true);
  });

  it('takes the next line of a zone, whatever it begins with', () => {
    const burst = new ScanBurst();
    burst.continues = true;
    expect(typed('K0012345<9VNM8506209M3306194<<<<<<<<<<<<<<<6', 8, burst).end()).toHaveLength(44);
  });

  it('starts afresh after it has ended', () => {
    const burst = typed(CARD, 8);
    burst.end();
    expect(burst.end()).toBeUndefined();
  });
});
