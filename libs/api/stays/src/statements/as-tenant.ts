import { Inject, Injectable } from '@nestjs/common';
import { PoliceDb, type Principal } from '@luutru/database';
import { NotFound } from '@luutru/http';

/** Somebody who acts on a tenant's stay, at the tenant's own door. */
export type TenantPrincipal = Principal & { tenantId: string };

/** The tenant's people as they are; the police as the tenant of a stay in their unit, which their own door has shown. */
@Injectable()
export class AsTenant {
  constructor(@Inject(PoliceDb) private readonly policeDb: PoliceDb) {}

  /** @throws NotFound outside the officer's unit */
  async run(principal: Principal, stayId: string): Promise<TenantPrincipal> {
    const { tenantId } = principal;
    if (tenantId) return { ...principal, tenantId };
    const [found] = await this.policeDb.run(principal, (transaction) =>
      transaction.query<{ tenant_id: string }>('select tenant_id from app.stay where id = $1', [stayId]),
    );
    if (!found) throw new NotFound();
    return { ...principal, tenantId: found.tenant_id };
  }
}
