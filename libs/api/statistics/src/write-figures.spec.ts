import type { FigureSheet } from './figure-sheet.js';
import { figuresCsv } from './write-figures.js';

describe('figures as CSV', () => {
  const sheet = (label: string): FigureSheet => ({
    title: 'T',
    subtitle: 'S',
    headings: ['Đơn vị', 'Lượt khách'],
    rows: [[label, 7]],
    note: 'N',
  });

  it('are UTF-8 with a mark, lines as RFC 4180 has them', () => {
    expect(figuresCsv(sheet('Xã Tam Tiến'))).toBe('\u{FEFF}Đơn vị,Lượt khách\r\nXã Tam Tiến,7\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('hold no formula for %j', (label) => {
    expect(figuresCsv(sheet(label)).split('\n')[1]?.replace(/^"/, '').startsWith(`'`)).toBe(true);
  });

  it('quote a comma', () => {
    expect(figuresCsv(sheet('A, B'))).toContain('"A, B",7');
  });
});
