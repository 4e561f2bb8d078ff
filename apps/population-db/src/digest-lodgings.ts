import { isCivilDate, MAX_DIGEST_DAYS, type DigestResponse, type ShapeFault } from '@luutru/population-wire';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Problem } from './problem.js';

const DAY_MS = 86_400_000;

const faultsOf = (from: string | undefined, to: string | undefined): ShapeFault[] => {
  const faults: ShapeFault[] = [];
  for (const [path, value] of Object.entries({ from, to })) {
    if (value === undefined) faults.push({ path, code: 'REQUIRED' });
    else if (!isCivilDate(value)) faults.push({ path, code: 'FORMAT' });
  }
  if (faults.length > 0) return faults;
  const days = (Date.parse(to ?? '') - Date.parse(from ?? '')) / DAY_MS + 1;
  return days < 1 || days > MAX_DIGEST_DAYS ? [{ path: 'to', code: 'OUT_OF_RANGE' }] : [];
};

/** Counts and hashes the stays of a window; the hash is that of `digestHash`, made by the database. */
@Injectable()
export class DigestLodgings {
  constructor(private readonly dataSource: DataSource) {}

  async run(from: string | undefined, to: string | undefined): Promise<DigestResponse> {
    const faults = faultsOf(from, to);
    if (faults.length > 0) throw new Problem(422, 'INVALID_REQUEST', 'The window is not valid', faults);
    return { items: await this.dataSource.query(DIGEST, [from, to]) };
  }
}

const DIGEST = `
  SELECT day::text AS day, unit_code AS "unitCode",
    count(*)::integer AS stays, sum(events)::integer AS events, sum(gaps)::integer AS gaps,
    encode(sha256(convert_to(
      string_agg(stay_id || ':' || sequence || ':' || content_hash || E'\\n', '' ORDER BY stay_id), 'UTF8')), 'hex')
      AS sha256
  FROM lodging WHERE day BETWEEN $1 AND $2
  GROUP BY day, unit_code ORDER BY day, unit_code`;
