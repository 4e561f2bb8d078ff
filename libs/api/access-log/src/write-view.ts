import { Inject, Injectable } from '@nestjs/common';
import { OfficeDb, type Principal, type Transaction } from '@luutru/database';
import { type AccessKind, judgeAccess } from '@luutru/domain';
import { v7 } from 'uuid';
import type { Reason, Viewed } from './viewed.js';

/** A view as it is written down. */
export interface View extends Viewed, Reason {
  kind: AccessKind;
  /** Method and path of the route, with its parameters as names. */
  route: string;
}

/** What a view is judged beside: the actor's own views of the last 24 hours. */
interface BeforeRow {
  hour: number;
  day: number;
  uncased: number;
  same: number;
}

/** A link that a guest opens is nobody's account. */
const guest = { userId: null, displayName: '', role: 'guest' as const, tenantId: null };

/** Writes one view down, with what is odd about it. */
@Injectable()
export class WriteView {
  constructor(@Inject(OfficeDb) private readonly officeDb: OfficeDb) {}

  /** @param actor undefined for the guest who reads the own statement */
  async run(actor: Principal | undefined, view: View): Promise<void> {
    const { userId, displayName, role, tenantId } = actor ?? guest;
    const stayIds = [...(view.stayIds ?? [])];
    const personIds = [...(view.personIds ?? [])];
    const caseNumber = view.caseNumber || null;
    const shown = view.shown ?? stayIds.length;
    await this.officeDb.run(undefined, async (transaction) => {
      const before = await beforeOf(transaction, userId, role, { kind: view.kind, stayIds, personIds });
      const flags = judgeAccess({
        kind: view.kind,
        role,
        at: transaction.now.getTime(),
        caseNumber,
        shown,
        before,
      });
      await transaction.query(
        `insert into app.access_log (id, at, actor_id, actor_name, actor_role, actor_tenant_id, actor_unit_code, kind,
           route, purpose, case_number, stay_ids, person_ids, shown, flags)
         values ($1, now(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
        [
          v7(),
          userId,
          displayName,
          role,
          tenantId ?? null,
          actor?.scope?.unitCode ?? null,
          view.kind,
          view.route,
          view.purpose || null,
          caseNumber,
          stayIds,
          personIds,
          shown,
          flags,
        ],
        'write-view',
      );
    });
  }
}

/** The desk looks at its own guests all day: only an official's views are counted. */
async function beforeOf(
  transaction: Transaction,
  actorId: string | null,
  role: string,
  { kind, stayIds, personIds }: { kind: AccessKind; stayIds: string[]; personIds: string[] },
) {
  const [row] =
    role === 'police'
      ? await transaction.query<BeforeRow>(
          `select count(*) filter (where kind = 'person' and at > now() - interval '1 hour')::int as hour,
                  count(*) filter (where kind = 'person')::int as day,
                  count(*) filter (where kind = 'person' and case_number is null)::int as uncased,
                  count(*) filter (where person_ids && $2::uuid[] or (cardinality(stay_ids) = 1 and stay_ids && $3::uuid[]))::int
                    as same
             from app.access_log where actor_id = $1 and kind = any($4) and at > now() - interval '24 hours'`,
          [actorId, personIds, stayIds, ['person', 'timeline', 'stay', 'alert']],
          'views-before',
        )
      : [];
  const lone = kind === 'stay' || kind === 'timeline' || kind === 'person';
  return {
    searchesLastHour: row?.hour ?? 0,
    searchesLastDay: row?.day ?? 0,
    searchesWithoutCase: row?.uncased ?? 0,
    viewsOfSame: lone ? (row?.same ?? 0) : 0,
  };
}
