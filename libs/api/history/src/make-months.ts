import type pg from 'pg';

const monthly = ['stay', 'journal'];

/**
 * Makes the partitions of past months, as `app.ensure_partitions` makes those from last month on.
 * @param client signed in as the owner of the tables
 */
export async function makeMonths(client: pg.Client, from: number, until: number): Promise<void> {
  for (const parent of monthly) {
    const first = new Date(from);
    for (
      let month = Date.UTC(first.getUTCFullYear(), first.getUTCMonth());
      month <= until;
      month = monthAfter(month)
    ) {
      const name = `${parent}_${new Date(month).toISOString().slice(0, 7).replace('-', '_')}`;
      const { rows } = await client.query<{ there: boolean }>(
        `select to_regclass('app.' || $1) is not null as there`,
        [name],
      );
      if (rows[0]?.there) continue;
      await client.query(`
        do $$ begin
          execute format('create table app.%I partition of app.%I for values from (%L) to (%L)', '${name}', '${parent}',
            app.uuid_floor(to_timestamp(${month / 1000})), app.uuid_floor(to_timestamp(${monthAfter(month) / 1000})));
        end $$;
        alter table app.${name} enable row level security, force row level security`);
    }
  }
}

function monthAfter(month: number): number {
  const date = new Date(month);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
}
