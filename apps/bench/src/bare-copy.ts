import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { roleUrl, TenantContext } from '@luutru/database';
import { Keys } from '@luutru/vault';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { v7 } from 'uuid';

const chunk = 500;
const clients = 2;

/**
 * What PostgreSQL itself can take: rows as the API wrote them, copied into a temporary table by the tenant's role and
 * inserted from it into stay, journal and delivery, 500 a transaction on two connections.
 * @returns stays a second
 */
export async function bareCopy(databaseUrl: string, secretsDir: string, rows: number): Promise<number> {
  const keys = Keys.load(secretsDir);
  const context = new TenantContext(keys.purposeKey('tenant-context'));
  const { columns, values, tenantId, sealed } = await patternOf(databaseUrl);
  const connected = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new pg.Client({
        connectionString: roleUrl({ url: databaseUrl }, 'luutru_tenant', keys),
      });
      await client.connect();
      await client.query(`create temp table n as select *, null::uuid as event_id, null::bytea as sealed from
        (select ${columns.join(', ')} from app.stay where false) s`);
      return client;
    }),
  );
  const idAt = columns.indexOf('id');
  const line = (): string => {
    const id = v7();
    return `${values.map((value, at) => (at === idAt ? id : value)).join('\t')}\t${v7()}\t${sealed}\n`;
  };
  const began = performance.now();
  await Promise.all(
    connected.map(async (client) => {
      for (let done = 0; done < rows; done += chunk) {
        await client.query(`begin; select set_config('luutru.context', '${context.sign(tenantId)}', true)`);
        const lines = Array.from({ length: chunk }, line).join('');
        await pipeline(Readable.from([lines]), client.query(copyFrom('copy n from stdin')));
        await client.query(`
          insert into app.stay (${columns.join(', ')}) select ${columns.join(', ')} from n;
          insert into app.journal (tenant_id, stay_id, sequence, event_id, kind, at, actor_id, actor_name, sealed)
            select tenant_id, id, 1, event_id, 'declared', now(), tenant_id, 'bench', sealed from n;
          insert into app.delivery (tenant_id, stay_id, last_sequence) select tenant_id, id, 1 from n;
          truncate n; commit`);
      }
    }),
  );
  const elapsed = (performance.now() - began) / 1000;
  await Promise.all(connected.map((client) => client.end()));
  return (clients * rows) / elapsed;
}

interface Pattern {
  columns: string[];
  /** As COPY's text format has them. */
  values: string[];
  tenantId: string;
  sealed: string;
}

async function patternOf(adminUrl: string): Promise<Pattern> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ stay: Record<string, string | null>; sealed: string }>(
      `select (select jsonb_object_agg(key, value #>> '{}') from jsonb_each(to_jsonb(s))
                where key not in ('warnings', 'correction_fields')) || '{"warnings": "{}"}' as stay,
              j.sealed::text as sealed
         from app.stay s join app.journal j on j.tenant_id = s.tenant_id and j.stay_id = s.id limit 1`,
    );
    const [row] = rows;
    if (!row) throw new Error('The API must have stored a stay before');
    const columns = Object.keys(row.stay);
    const textOf = (value: string | null): string =>
      value === null ? '\\N' : value.replaceAll('\\', '\\\\').replaceAll('\t', ' ');
    return {
      columns,
      values: columns.map((column) => textOf(row.stay[column] ?? null)),
      tenantId: row.stay['tenant_id'] ?? '',
      sealed: textOf(row.sealed),
    };
  } finally {
    await client.end();
  }
}
