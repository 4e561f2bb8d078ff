import type { AccessLogQuery, Viewer } from '@luutru/contracts';
import type { Transaction } from '@luutru/database';
import { type AccessFlag, type AccessKind, addDays, instantAt } from '@luutru/domain';
import type { Cursor } from '@luutru/http';

export interface AccessRow {
  id: string;
  at: Date;
  actor_id: string | null;
  actor_name: string;
  actor_role: Viewer;
  actor_tenant_id: string | null;
  actor_unit_code: string | null;
  kind: AccessKind;
  route: string;
  reason_sealed: Buffer | null;
  stay_ids: string[];
  person_ids: string[];
  shown: number;
  flags: AccessFlag[];
}

export interface ActorRow {
  actor_id: string | null;
  actor_name: string;
  actor_role: Viewer;
  views: number;
  searches: number;
  exports: number;
  flagged: number;
  flags: AccessFlag[];
  last_at: Date;
}

type Range = Pick<AccessLogQuery, 'from' | 'to'>;

const mostActors = 200;

/** Reads the log of views. */
export class AccessLogRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Newest first. */
  page(
    query: Omit<AccessLogQuery, 'limit' | 'cursor'>,
    after: Cursor | undefined,
    limit: number,
  ): Promise<AccessRow[]> {
    const values: unknown[] = [];
    const value = (item: unknown): string => `$${values.push(item)}`;
    const where = rangeOf(query, value);
    if (query.actorId) where.push(`actor_id = ${value(query.actorId)}`);
    if (query.kind) where.push(`kind = ${value(query.kind)}`);
    if (query.subject) where.push(`stay_ids @> array[${value(query.subject)}::uuid]`);
    if (query.flag) where.push(`flags <> '{}'`);
    if (query.flag && query.flag !== 'any') where.push(`${value(query.flag)} = any(flags)`);
    if (after) where.push(`(at, id) < (${value(after.at)}, ${value(after.id)})`);
    return this.transaction.query<AccessRow>(
      `select id, at, actor_id, actor_name, actor_role, actor_tenant_id, actor_unit_code, kind, route,
              reason_sealed, stay_ids, person_ids, shown, flags
         from app.access_log where ${where.join(' and ')} order by at desc, id desc limit ${value(limit)}`,
      values,
    );
  }

  /** Who looked, most flags first. */
  actors(range: Range): Promise<ActorRow[]> {
    const values: unknown[] = [];
    const value = (item: unknown): string => `$${values.push(item)}`;
    return this.transaction.query<ActorRow>(
      `select actor_id, (array_agg(actor_name order by at desc))[1] as actor_name, actor_role, count(*)::int as views,
              count(*) filter (where kind = 'person')::int as searches,
              count(*) filter (where kind = 'export')::int as exports,
              count(*) filter (where flags <> '{}')::int as flagged,
              array(select distinct x #>> '{}' from jsonb_path_query(jsonb_agg(flags), '$[*][*]') x order by 1) as flags,
              max(at) as last_at
         from app.access_log where ${rangeOf(range, value).join(' and ')}
        group by actor_id, actor_role order by flagged desc, views desc limit ${value(mostActors)}`,
      values,
    );
  }
}

function rangeOf({ from, to }: Range, value: (item: unknown) => string): string[] {
  const where = ['true'];
  if (from) where.push(`at >= ${value(new Date(instantAt(from, 0)))}`);
  if (to) where.push(`at < ${value(new Date(instantAt(addDays(to, 1), 0)))}`);
  return where;
}
