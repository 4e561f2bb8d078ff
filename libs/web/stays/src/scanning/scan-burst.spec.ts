import { ScanBurst } from './scan-burst';

/** Types a text and gives what was recognised, and after how many keys. */
function typed(text: string, gap: number): [start: string, keys: number] | undefined {
  const burst = new ScanBurst();
  for (const [index, character] of [...text].entries()) {
    burst.key(character, 1000 + index * gap);
    const start = burst.recognise();
    if (start !== undefined) return [start, index + 1];
  }
  return undefined;
}

describe('telling a scanner from a person', () => {
  it.each([
    ['a card at the speed of a scanner', '024088000011|121000011|Nguyễn', 8, ['024088000011|', 13]],
    ['a passport at the speed of a scanner', 'P<VNMMAU<<VAN<THU<<<', 8, ['P<VNMMAU<<', 10]],
    ['a card at the speed of a person', '024088000011|121000011|', 120, undefined],
    ['other text at the speed of a scanner', 'nguyễn văn mẫu', 8, undefined],
    ['a number of twelve digits alone', '024088000011', 8, undefined],
  ])('%s', (_, text, gap, recognised) => {
    expect(typed(text, gap)).toEqual(recognised);
  });

  it('begins anew after a pause', () => {
    const burst = new ScanBurst();
    expect(burst.key('1', 1000)).toBe(true);
    expect(burst.key('2', 1008)).toBe(false);
    expect(burst.key('0', 2000)).toBe(true);
  });
});
