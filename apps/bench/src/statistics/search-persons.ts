import { nameKey } from '@luutru/domain';
import { openGuest, type StayRow } from '@luutru/stays';
import { Keys, Vault } from '@luutru/vault';
import type pg from 'pg';
import type { ApiClient } from '../../../../e2e/support/api-client.ts';
import { percentiles } from './ask-dashboards.ts';

const persons = 60;

/** How long the provincial police wait for a person, by number and by a name without accents. Milliseconds. */
export async function searchPersons(
  client: ApiClient,
  raw: pg.Client,
  secretsDir: string,
): Promise<{ number: { p50: number; p95: number }; name: { p50: number; p95: number } }> {
  const vault = new Vault(Keys.load(secretsDir));
  const { rows } = await raw.query<StayRow>(
    `select * from app.stay where document_index is not null order by md5(id::text || 'bench') limit ${persons}`,
  );
  const guests = rows.map((row) => ({
    documentNumber: openGuest(vault, row).number ?? '',
    name: nameKey(row.full_name),
  }));
  const timesOf = async (key: 'documentNumber' | 'name'): Promise<number[]> => {
    const times: number[] = [];
    for (const guest of guests) {
      const began = performance.now();
      const { status, body } = await client.post<{ items: unknown[] }>('/persons/search', {
        [key]: guest[key],
        purpose: 'Đo tốc độ tra cứu',
      });
      times.push(performance.now() - began);
      if (status !== 200 || !body.items.length)
        throw new Error(`A search by ${key} gave ${status} ${JSON.stringify(body).slice(0, 200)}`);
    }
    return times;
  };
  // The first searches open connections and read the indexes from disk; those of a day's work do not.
  await timesOf('documentNumber');
  return { number: percentiles(await timesOf('documentNumber')), name: percentiles(await timesOf('name')) };
}
