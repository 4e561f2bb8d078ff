import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { roleUrl, TenantContext } from '@luutru/database';
import { insertStayStatement, insertStayValues, type Insertion } from '@luutru/stays';
import { Keys } from '@luutru/vault';
import pg from 'pg';
import { v7 } from 'uuid';

/** A stay, its entry and its remembered answer as the API wrote them: the same sizes, the same columns. */
interface Pattern {
  stay: Insertion['stay'];
  facility: Insertion['facility'];
  contentSealed: Buffer;
  answerSealed: Buffer;
}

async function patternOf(adminUrl: string): Promise<Pattern> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows: stays } = await client.query<Insertion['stay']>('select * from app.stay limit 1');
    const { rows: entries } = await client.query<{ sealed: Buffer }>(
      'select sealed from app.journal limit 1',
    );
    const { rows: answers } = await client.query<{ sealed: Buffer }>(
      'select sealed from app.idempotency limit 1',
    );
    const [stay, entry, answer] = [stays[0], entries[0], answers[0]];
    if (!stay || !entry || !answer) throw new Error('The API must have stored a stay before');
    const { rows: facilities } = await client.query<{ id: string; version: number }>(
      'select id, version from app.facility where id = $1',
      [stay.facility_id],
    );
    const [facility] = facilities;
    if (!facility) throw new Error('The facility of the stay is missing');
    return { stay, facility, contentSealed: entry.sealed, answerSealed: answer.sealed };
  } finally {
    await client.end();
  }
}

/**
 * The declaration's own transaction sent by bare clients of the tenant role, one after the other on each connection.
 * @returns transactions a second
 */
export async function bareTransactions(
  databaseUrl: string,
  secretsDir: string,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<number> {
  const keys = Keys.load(secretsDir);
  const context = new TenantContext(keys.purposeKey('tenant-context'));
  const pattern = await patternOf(databaseUrl);
  const tenantId = pattern.stay.tenant_id;
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({
        connectionString: roleUrl({ url: databaseUrl }, 'luutru_tenant', keys),
      });
      await client.connect();
      return client;
    }),
  );
  const began = performance.now();
  const ends = began + seconds * 1000;
  const counts = await Promise.all(
    clients.map(async (client) => {
      let done = 0;
      while (performance.now() < ends) {
        const id = v7();
        await client.query(
          `begin; select set_config('luutru.context', '${context.sign(tenantId)}', true); select now() as now`,
        );
        await client.query({
          name: 'insert-stay',
          text: insertStayStatement,
          values: insertStayValues({
            attempt: { tenantId, key: id, hash: randomBytes(32) },
            answerSealed: pattern.answerSealed,
            facility: pattern.facility,
            stay: { ...pattern.stay, id },
            entry: {
              tenantId,
              stayId: id,
              eventId: v7(),
              kind: 'declared',
              at: new Date(),
              actorId: tenantId,
              actorName: 'bench',
            },
            contentSealed: pattern.contentSealed,
          }),
        });
        await client.query('commit');
        done++;
      }
      return done;
    }),
  );
  const elapsed = (performance.now() - began) / 1000;
  await Promise.all(clients.map((client) => client.end()));
  return counts.reduce((sum, count) => sum + count, 0) / elapsed;
}
