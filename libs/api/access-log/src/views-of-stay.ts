import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@luutru/contracts';
import { OfficeDb } from '@luutru/database';
import { type AccessKind, policeToldAfterDays, type Sector, untoldKinds } from '@luutru/domain';

/** What a guest is told of those who looked: who they work for and on which day, and no name. */
export interface ToldView {
  role: Viewer;
  tenantId: string | null;
  unitCode: string | null;
  sector: Sector | null;
  kind: AccessKind;
  /** The day in Việt Nam. */
  day: string;
  times: number;
  lastAt: Date;
}

const mostTold = 300;

/** Who looked at a stay, day by day, newest first. */
@Injectable()
export class ViewsOfStay {
  constructor(@Inject(OfficeDb) private readonly officeDb: OfficeDb) {}

  run(stayId: string): Promise<ToldView[]> {
    return this.officeDb.run(undefined, (transaction) =>
      transaction.query<ToldView & Record<string, unknown>>(
        `select actor_role as role, actor_tenant_id as "tenantId", actor_unit_code as "unitCode",
                actor_sector as sector, kind, (at at time zone 'Asia/Ho_Chi_Minh')::date as day,
                count(*)::int as times, max(at) as "lastAt"
           from app.access_log
          where stay_ids @> array[$1::uuid] and kind <> all($2)
            and (actor_role <> 'police' or at < now() - make_interval(days => $3))
          group by 1, 2, 3, 4, 5, 6 order by max(at) desc limit ${mostTold}`,
        [stayId, untoldKinds, policeToldAfterDays],
      ),
    );
  }
}
