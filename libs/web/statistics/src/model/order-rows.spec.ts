import type { FigureRow } from './indicators';
import { OTHERS, orderRows } from './order-rows';

const keys = (rows: readonly FigureRow[]): string[] => rows.map(({ key }) => key);

describe('rows in order', () => {
  it('are by the figure, what is withheld last', () => {
    const rows: FigureRow[] = [
      { key: 'work', arrivals: 7 },
      { key: 'study', arrivals: null, suppressed: ['arrivals'] },
      { key: 'tourism', arrivals: 90 },
    ];
    expect(keys(orderRows(rows, 'reason', 'arrivals').drawn)).toEqual(['tourism', 'work', 'study']);
  });

  it('are ten foreign nationalities and the others together; the table has all', () => {
    const foreign = Array.from({ length: 13 }, (_, at) => ({ key: `N${at}`, arrivals: 100 - at }));
    const rows: FigureRow[] = [...foreign, { key: 'VNM', arrivals: 5000 }];
    const { drawn, all } = orderRows(rows, 'nationality', 'arrivals');
    expect(keys(all)[0]).toBe('VNM');
    expect(all).toHaveLength(14);
    expect(keys(drawn)).toEqual([...keys(foreign).slice(0, 10), OTHERS]);
    expect(drawn.at(-1)?.arrivals).toBe(90 + 89 + 88);
  });

  it('sum no averages, and nothing that is all withheld', () => {
    const many = (row: object): FigureRow[] =>
      Array.from({ length: 14 }, (_, at) => ({ key: `N${at}`, ...row }));
    const others = (row: object, figure: 'arrivals' | 'averageStay') =>
      orderRows(many(row), 'nationality', figure).drawn.at(-1);
    expect(others({ averageStay: 2 }, 'averageStay')?.averageStay).toBeNull();
    expect(others({ arrivals: null, suppressed: ['arrivals'] }, 'arrivals')).toEqual({
      key: OTHERS,
      arrivals: null,
      suppressed: ['arrivals'],
    });
  });
});
