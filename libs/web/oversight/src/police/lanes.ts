import type { TimelineStay } from '@luutru/contracts';
import { type Sector, sectors } from '@luutru/domain';

/** A stay as a bar: where it begins and how long it is, in hundredths of the lane. */
export interface Bar {
  readonly stay: TimelineStay;
  readonly start: number;
  readonly width: number;
}

export interface Lane {
  readonly sector: Sector;
  readonly bars: readonly Bar[];
}

/** A bar that nobody could see or touch is made as wide as this. */
const NARROWEST = 1.5;

/** The stays of a page laid out in time, a lane a trade; a trade without a stay has none, a cancelled stay no bar. */
export function lanesOf(stays: readonly TimelineStay[], now: Date): Lane[] {
  const real = stays.filter(({ status }) => status !== 'cancelled');
  const ends = real.map(({ departedAt }) => (departedAt ? Date.parse(departedAt) : now.getTime()));
  const from = Math.min(...real.map(({ arrivedAt }) => Date.parse(arrivedAt)));
  const span = Math.max(1, Math.max(...ends) - from);
  const bars = real.map((stay, at): Bar => {
    const begins = Date.parse(stay.arrivedAt);
    const width = Math.max(NARROWEST, (((ends[at] ?? begins) - begins) / span) * 100);
    return { stay, width, start: Math.min(100 - width, ((begins - from) / span) * 100) };
  });
  return sectors
    .map((sector) => ({ sector, bars: bars.filter(({ stay }) => stay.sector === sector) }))
    .filter(({ bars: some }) => some.length > 0);
}
