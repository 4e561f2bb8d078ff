import type { Transaction } from '@luutru/database';
import type { AccessKind, AccessView } from '@luutru/domain';
import type { Viewed } from './viewed.js';

type Before = AccessView['before'];

/** Kinds by which an officer looks at somebody; only these are counted. */
const looks: readonly AccessKind[] = ['person', 'timeline', 'stay', 'alert'];
const nothing: Before = {
  searchesLastHour: 0,
  searchesLastDay: 0,
  searchesWithoutCase: 0,
  viewsOfSame: 0,
  exportedLastDay: 0,
};

/**
 * What the same account looked at within 24 hours. Views of one account that are counted are written one after the
 * other, so that of two at once the second counts the first. The desk looks at its own guests all day and is not counted.
 */
export async function viewsBefore(
  transaction: Transaction,
  actor: { userId: string | null; role: string },
  { kind, stayIds = [], personIds = [] }: Viewed & { kind: AccessKind },
): Promise<Before> {
  const counted = kind === 'export' || (actor.role === 'police' && looks.includes(kind));
  if (!counted || actor.userId === null) return nothing;
  await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 12))', [actor.userId]);
  const [person] = personIds.length === 1 ? personIds : [];
  const [stay] = personIds.length === 0 && stayIds.length === 1 ? stayIds : [];
  const [row] = await transaction.query<Before & Record<string, number>>(
    `select count(*) filter (where kind = 'person' and at > now() - interval '1 hour')::int as "searchesLastHour",
            count(*) filter (where kind = 'person')::int as "searchesLastDay",
            count(*) filter (where kind = 'person' and not case_named)::int as "searchesWithoutCase",
            count(*) filter (where kind <> 'export'
              and (person_ids = array[$2::uuid] or (person_ids = '{}' and stay_ids = array[$3::uuid])))::int
              as "viewsOfSame",
            coalesce(sum(shown) filter (where kind = 'export'), 0)::int as "exportedLastDay"
       from app.access_log where actor_id = $1 and kind = any($4) and at > now() - interval '24 hours'`,
    [actor.userId, person ?? null, stay ?? null, [...looks, 'export']],
    'views-before',
  );
  return row ?? nothing;
}
