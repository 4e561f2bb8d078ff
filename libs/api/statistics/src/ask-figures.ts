import { Inject, Injectable } from '@nestjs/common';
import type { StatisticsQuery, StatisticsResponse } from '@luutru/contracts';
import { AuthorityDb, type Principal } from '@luutru/database';
import { addDays, formatInstant, type Sector, sectors } from '@luutru/domain';
import { Invalid, Refused } from '@luutru/http';
import { readFigures } from './read-figures.js';

const mostDays = 1827;

/** Figures for a department, of its own trade, and for the leaders of the province. */
@Injectable()
export class AskFigures {
  constructor(@Inject(AuthorityDb) private readonly authorityDb: AuthorityDb) {}

  /**
   * @throws Refused 403 `OTHER_SECTOR`; Invalid for a range that is reversed or too long; NotFound for an unknown unit
   */
  async run(principal: Principal, query: StatisticsQuery): Promise<StatisticsResponse> {
    const { from, to, by, unitCode, level, units } = query;
    if (to < from) throw new Invalid([{ path: 'to', code: 'RANGE_REVERSED' }]);
    if (addDays(from, mostDays) <= to) throw new Invalid([{ path: 'to', code: 'RANGE_TOO_LONG' }]);
    const sector = sectorOf(principal, query.sector);
    return this.authorityDb.run(principal, async (transaction, schema) => {
      const table = await readFigures(transaction, schema, {
        from,
        to,
        by,
        sectors: sector ? [sector] : sectors,
        unitCode,
        level,
        units,
      });
      const { key: _key, label: _label, ...totals } = table.totals;
      return {
        from,
        to,
        by,
        sector: sector ?? null,
        unitCode: unitCode ?? null,
        asOf: formatInstant(transaction.now.getTime()),
        rows: table.rows,
        totals,
      };
    });
  }
}

function sectorOf({ scope }: Principal, asked: Sector | undefined): Sector | undefined {
  const own = scope?.sector;
  if (own && asked && asked !== own) throw new Refused(403, 'OTHER_SECTOR');
  return own ?? asked;
}
