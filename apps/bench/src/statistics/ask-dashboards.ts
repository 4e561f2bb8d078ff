import type pg from 'pg';
import type { ApiClient } from '../../../../e2e/support/api-client.ts';
import { median } from '../figures.ts';
import { type Question, rawFigures } from './raw-figures.ts';

/** One question through the API, and the same from the raw rows. Milliseconds. */
export interface Answered {
  who: string;
  by: string;
  range: string;
  p50: number;
  p95: number;
  raw: number;
}

const groupings = ['day', 'unit', 'facilityKind', 'nationality', 'ageGroup', 'sex', 'reason'];
const askings = 20;

const dayBefore = (days: number): string =>
  new Date(Date.now() + 7 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

/** Ranges end yesterday: today goes on. */
const ranges = [
  ['week', 7],
  ['month', 30],
  ['year', 365],
] as const;

/** Every grouping of the dashboards over every range, as a department and as a leader. */
export async function askDashboards(
  readers: readonly { who: string; client: ApiClient; sectors: readonly string[] }[],
  raw: pg.Client,
  rounds: number,
): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const { who, client, sectors } of readers) {
    for (const by of groupings) {
      for (const [range, days] of ranges) {
        const question = { sectors, by, from: dayBefore(days), to: dayBefore(1) };
        const times = await askedTimes(client, question);
        const { took, arrivals } = await rawTimes(raw, question, rounds);
        const shown = await askedOnce(client, question);
        if (shown !== null && shown !== arrivals)
          throw new Error(`${who} by ${by} over a ${range}: ${shown} shown, ${arrivals} counted`);
        answered.push({ who, by, range, ...percentiles(times), raw: median(took) });
      }
    }
  }
  return answered;
}

const pathOf = ({ by, from, to }: Question): string => `/statistics?by=${by}&from=${from}&to=${to}`;

async function askedOnce(client: ApiClient, question: Question): Promise<number | null> {
  const { status, body } = await client.get<{ totals: { arrivals: number | null } }>(pathOf(question));
  if (status !== 200) throw new Error(`${pathOf(question)}: ${status} ${JSON.stringify(body)}`);
  return body.totals.arrivals;
}

async function askedTimes(client: ApiClient, question: Question): Promise<number[]> {
  await askedOnce(client, question);
  const times: number[] = [];
  for (let asked = 0; asked < askings; asked++) {
    const began = performance.now();
    await askedOnce(client, question);
    times.push(performance.now() - began);
  }
  return times;
}

async function rawTimes(
  client: pg.Client,
  question: Question,
  rounds: number,
): Promise<{ took: number[]; arrivals: number }> {
  const took: number[] = [];
  let arrivals = 0;
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    const rows = await rawFigures(client, question);
    took.push(performance.now() - began);
    arrivals = rows.reduce((sum, row) => sum + row.arrivals, 0);
  }
  return { took, arrivals };
}

export function percentiles(times: number[]): { p50: number; p95: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
