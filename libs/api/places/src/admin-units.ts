import { readFileSync } from 'node:fs';

/** An administrative unit (đơn vị hành chính) as it stood between two days. */
export interface AdminUnit {
  code: string;
  validFrom: string;
  /** First day on which it is no more. */
  validTo: string | null;
  level: 'province' | 'district' | 'commune';
  kind: string;
  name: string;
  parent: { code: string; validFrom: string } | null;
}

export interface Successor {
  code: string;
  validFrom: string;
  newCode: string;
  newValidFrom: string;
}

/** The day of the statistics office's list from which the units of 2023 are known. */
export const firstListed = '2021-07-10';
/** Three levels became two, and 63 provinces 34. */
const reform = '2025-07-01';
/** Communes merged half a year earlier have no heir in the list of the reform. */
const earlierMerger = '2025-01-01';

const bacGiang = '24';

/** Bắc Giang's units of 2023, the provinces before and after July 2025, Bắc Ninh's communes after it, and what became of what. */
export function adminUnits(): { units: AdminUnit[]; successors: Successor[] } {
  const communes2023 = table('bac-giang-2023.csv');
  const oldProvince = { code: bacGiang, validFrom: firstListed };
  const newProvince = { code: bacGiang, validFrom: reform };
  const districts = new Map(
    communes2023.map((row) => [row['districtCode'] ?? '', row['districtName'] ?? '']),
  );
  const units: AdminUnit[] = [
    ...table('provinces-2023.csv').map((row) =>
      unit(row['code'], 'province', row['name'], firstListed, reform, null),
    ),
    ...table('provinces-2025.csv').map((row) =>
      unit(row['code'], 'province', row['fullName'], reform, null, null),
    ),
    ...[...districts].map(([code, name]) => unit(code, 'district', name, firstListed, reform, oldProvince)),
    ...communes2023.map((row) =>
      unit(row['code'], 'commune', row['name'], firstListed, row['newCode2025'] ? reform : earlierMerger, {
        code: row['districtCode'] ?? '',
        validFrom: firstListed,
      }),
    ),
    ...table('bac-ninh-2025.csv').map((row) =>
      unit(row['code'], 'commune', row['fullName'], reform, null, newProvince),
    ),
  ];
  const successors = communes2023
    .filter((row) => row['newCode2025'])
    .map((row) => ({
      code: row['code'] ?? '',
      validFrom: firstListed,
      newCode: row['newCode2025'] ?? '',
      newValidFrom: reform,
    }));
  return { units, successors };
}

const kinds = ['Thành phố', 'Thị xã', 'Thị trấn', 'Tỉnh', 'Huyện', 'Quận', 'Phường', 'Xã', 'Đặc khu'];

function unit(
  code: string | undefined,
  level: AdminUnit['level'],
  name: string | undefined,
  validFrom: string,
  validTo: string | null,
  parent: AdminUnit['parent'],
): AdminUnit {
  const kind = kinds.find((candidate) => name?.startsWith(`${candidate} `));
  if (!code || !name || !kind)
    throw new Error(`The list of administrative units has a bad row: ${code} ${name}`);
  return { code, level, kind, name, validFrom, validTo, parent };
}

/** Plain CSV with a header and without quotes, as the lists in `data/` are. */
function table(file: string): Record<string, string>[] {
  const text = readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8').normalize('NFC');
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  });
}
