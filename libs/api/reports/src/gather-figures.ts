import { Inject, Injectable } from '@nestjs/common';
import type { ReportFigures, ReportLine } from '@luutru/contracts';
import type { Transaction } from '@luutru/database';
import {
  addDays,
  formatInstant,
  type Instant,
  instantAt,
  periodsToCompare,
  type ReportPeriod,
  sectors,
  yearOf,
} from '@luutru/domain';
import { FactsRepository } from './facts.repository.js';
import { FigureReader, type FigureRequest } from './figure-reader.js';

const mostNationalities = 15;

/** Puts together what a report says in numbers, as far as its period has gone. */
@Injectable()
export class GatherFigures {
  constructor(@Inject(FigureReader) private readonly reader: FigureReader) {}

  /** @param now later than the period it makes no difference: nothing after it is counted */
  async run(
    transaction: Transaction,
    period: Pick<ReportPeriod, 'kind' | 'from' | 'to'>,
    now: Instant,
  ): Promise<ReportFigures> {
    const { kind, from, to } = period;
    const monthly = kind === 'monthly';
    const read = (request: Omit<FigureRequest, 'from' | 'to'>) =>
      this.reader.read(transaction, { from, to, ...request });
    const totalOf = async (range: Pick<FigureRequest, 'from' | 'to'>): Promise<ReportLine> =>
      (await this.reader.read(transaction, { ...range, by: 'unit' })).totals;
    const { before, yearBefore } = periodsToCompare(period);
    const byUnit = await read({ by: 'unit' });
    const bySector: ReportLine[] = [];
    for (const sector of sectors) {
      const { totals } = await read({ by: 'unit', sector });
      bySector.push({ ...totals, key: sector, label: sector });
    }
    return {
      asOf: formatInstant(now),
      totals: byUnit.totals,
      before: await totalOf(before),
      yearBefore: await totalOf(yearBefore),
      yearToDate: monthly ? await totalOf({ from: `${yearOf(to)}-01-01`, to }) : null,
      bySector,
      byDistrict: byUnit.rows,
      byFacilityKind: monthly ? (await read({ by: 'facilityKind' })).rows : [],
      byAgeGroup: monthly ? (await read({ by: 'ageGroup' })).rows : [],
      byNationality: monthly ? mostFrequent((await read({ by: 'nationality' })).rows) : [],
      ...(await this.facts(transaction, {
        from: instantAt(from, 0),
        before: Math.min(now, instantAt(addDays(to, 1), 0)),
      })),
    };
  }

  private async facts(transaction: Transaction, span: { from: Instant; before: Instant }) {
    const facts = new FactsRepository(transaction);
    const { active, fresh, newest } = await facts.facilities(span);
    return {
      activeFacilities: active,
      newFacilityCount: fresh,
      newFacilities: newest,
      punctuality: await facts.punctuality(span),
      parked: await facts.parked(span.before),
      watchListHits: await facts.watchListHits(span),
    };
  }
}

const mostFrequent = (rows: readonly ReportLine[]): ReportLine[] =>
  [...rows].sort((one, other) => (other.arrivals ?? 0) - (one.arrivals ?? 0)).slice(0, mostNationalities);
