import type { DistrictFigures } from '@luutru/contracts';
import type { DistrictRow } from './department.repository.js';

type Figures = Omit<DistrictFigures, 'code' | 'name'>;

/** The day's figures of a trade: each district's, and their sums. */
export function departmentToday(rows: DistrictRow[]): Figures & { byDistrict: DistrictFigures[] } {
  const byDistrict = rows.map((row) => ({
    code: row.district_code,
    name: row.district_name,
    arrivals: row.arrivals,
    inHouse: row.in_house,
    domestic: row.domestic,
    international: row.international,
  }));
  const sum = (figure: keyof Figures): number => byDistrict.reduce((total, row) => total + row[figure], 0);
  return {
    arrivals: sum('arrivals'),
    inHouse: sum('inHouse'),
    domestic: sum('domestic'),
    international: sum('international'),
    byDistrict,
  };
}
