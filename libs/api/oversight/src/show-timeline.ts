import { Inject, Injectable } from '@nestjs/common';
import type { Timeline, TimelineQuery, TimelineStay } from '@luutru/contracts';
import { PoliceDb, type Principal } from '@luutru/database';
import { overlapsOf } from '@luutru/domain';
import { defaultLimit, NotFound, pageOf, readCursor } from '@luutru/http';
import { guestOf, openGuest } from '@luutru/stays';
import { Vault } from '@luutru/vault';
import { timelineStayOf } from './person.response.js';
import { type FoundStay, PersonsRepository } from './persons.repository.js';

/** More than anybody stays; beyond it the oldest are left out. */
const mostStays = 2000;
/** What two stays may share without being marked (signal OVERLAP_STAY): check-out and check-in are typed by hand. */
const toleratedOverlap = 30 * 60_000;
const hour = 3_600_000;

/** One person's stays across the trades (dòng thời gian), within the officer's unit. */
@Injectable()
export class ShowTimeline {
  constructor(
    @Inject(PoliceDb) private readonly policeDb: PoliceDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /** @throws NotFound when the person has no stay there */
  async run(principal: Principal, personId: string, query: TimelineQuery): Promise<Timeline> {
    const limit = query.limit ?? defaultLimit;
    const after = readCursor(query.cursor);
    const rows = await this.policeDb.run(principal, (transaction) =>
      new PersonsRepository(transaction).ofPerson(personId, mostStays),
    );
    const [latest] = rows;
    if (!latest) throw new NotFound();
    const beside = neighboursOf(rows);
    const { fullName, dateOfBirth, sex, nationality, document } = guestOf(
      latest,
      openGuest(this.vault, latest),
    );
    const older = after ? rows.filter((row) => comesAfter(row, after)) : rows;
    const page = pageOf(
      older,
      limit,
      (row) => ({ at: row.arrived_at, id: row.id }),
      (row) => timelineStayOf(row, beside.get(row.id) ?? { overlaps: [], gapHours: null }),
    );
    return { person: { personId, fullName, dateOfBirth, sex, nationality, document }, ...page };
  }
}

const comesAfter = ({ arrived_at, id }: FoundStay, cursor: { at: Date; id: string }): boolean =>
  arrived_at.getTime() < cursor.at.getTime() ||
  (arrived_at.getTime() === cursor.at.getTime() && id < cursor.id);

/** Overlaps, and the hours since whatever ended last before. A cancelled stay was none. */
function neighboursOf(rows: readonly FoundStay[]): Map<string, Pick<TimelineStay, 'overlaps' | 'gapHours'>> {
  const presences = rows
    .filter(({ status }) => status !== 'cancelled')
    .map((row) => ({
      id: row.id,
      from: row.arrived_at.getTime(),
      to: row.departed_at?.getTime() ?? null,
    }))
    .toSorted((a, b) => a.from - b.from);
  const overlaps = overlapsOf(presences, toleratedOverlap);
  const neighbours = new Map<string, Pick<TimelineStay, 'overlaps' | 'gapHours'>>();
  let ended = Number.NEGATIVE_INFINITY;
  for (const { id, from, to } of presences) {
    const apart = Number.isFinite(ended) && from >= ended;
    const gapHours = apart ? Math.round(((from - ended) / hour) * 10) / 10 : null;
    neighbours.set(id, { overlaps: overlaps.get(id) ?? [], gapHours });
    ended = Math.max(ended, to ?? Number.POSITIVE_INFINITY);
  }
  return neighbours;
}
