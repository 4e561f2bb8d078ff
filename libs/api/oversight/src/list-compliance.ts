import { Inject, Injectable } from '@nestjs/common';
import type { ComplianceList, ComplianceQuery, FacilityCompliance } from '@luutru/contracts';
import { PoliceDb, type Principal } from '@luutru/database';
import { daysBetween, localDate } from '@luutru/domain';
import { defaultLimit, Invalid } from '@luutru/http';
import { ComplianceRepository } from './compliance.repository.js';
import { inOrder, judgeCompliance, summarise } from './judge-compliance.js';

/** Five years, as for every figure. */
const longestRange = 1827;

/** Which facilities of the officer's unit declare in time (tuân thủ), and which do not. */
@Injectable()
export class ListCompliance {
  constructor(@Inject(PoliceDb) private readonly policeDb: PoliceDb) {}

  async run(principal: Principal, query: ComplianceQuery): Promise<ComplianceList> {
    const { summary, items } = await this.all(principal, query);
    const limit = query.limit ?? defaultLimit;
    const begin = query.cursor === undefined ? 0 : placeAfter(items, query.cursor);
    const page = items.slice(begin, begin + limit);
    const last = page.at(-1);
    const nextCursor = last && begin + limit < items.length ? cursorOf(last.facilityId) : null;
    return { from: query.from, to: query.to, summary, items: page, nextCursor };
  }

  /**
   * Every facility in the order asked for, and the summary of those of the unit and trade whatever their state.
   * @throws Invalid for a range that is reversed or too long
   */
  async all(
    principal: Principal,
    { from, to, unitCode, sector, state, sort = 'late' }: ComplianceQuery,
  ): Promise<Pick<ComplianceList, 'summary' | 'items'>> {
    if (from > to) throw new Invalid([{ path: 'to', code: 'RANGE_REVERSED' }]);
    if (daysBetween(from, to) >= longestRange) throw new Invalid([{ path: 'to', code: 'RANGE_TOO_LONG' }]);
    const { rows, today } = await this.policeDb.run(principal, async (transaction) => ({
      rows: await new ComplianceRepository(transaction).filings({ from, to, unitCode, sector }),
      today: localDate(transaction.now.getTime()),
    }));
    const on = to < today ? to : today;
    const facilities = rows.map((row) => judgeCompliance(row, on));
    const items = facilities
      .filter((one) => state === undefined || one.state === state)
      .toSorted(inOrder(sort));
    return { summary: summarise(facilities), items };
  }
}

const cursorOf = (facilityId: string): string => Buffer.from(facilityId).toString('base64url');

/** The figures are counted anew for every page; the place after a facility is looked up by its id. */
function placeAfter(items: readonly FacilityCompliance[], cursor: string): number {
  const id = Buffer.from(cursor, 'base64url').toString('latin1');
  const at = items.findIndex(({ facilityId }) => facilityId === id);
  if (at < 0) throw new Invalid([{ path: 'cursor', code: 'INVALID_CURSOR' }]);
  return at + 1;
}
