import { Inject, Injectable } from '@nestjs/common';
import type { ChangeFacilityRequest, FacilityResponse, NewFacilityRequest } from '@luutru/contracts';
import { PoliceDb, type Principal, TenantDb } from '@luutru/database';
import { isKindOf, localDate, tidyText } from '@luutru/domain';
import { type Answer, attemptOf, Invalid, NotFound, recall, Refused, remember } from '@luutru/http';
import { Vault } from '@luutru/vault';
import { v7 } from 'uuid';
import { FacilitiesRepository } from './facilities.repository.js';
import { facilityResponse, type FacilityRow } from './facility.row.js';
import { KnownFacilities } from './known-facilities.js';

/** What the police make of a facility's standing, and why. */
export type Decision = Pick<FacilityRow, 'status' | 'status_reason'>;

/** The register of a tenant's facilities: a further one, its papers, and its standing, which the police decide. */
@Injectable()
export class KeepFacilities {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(PoliceDb) private readonly policeDb: PoliceDb,
    @Inject(KnownFacilities) private readonly known: KnownFacilities,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /** It waits for the police. @throws Invalid for an unknown commune or a kind of another trade */
  add(principal: Principal, request: NewFacilityRequest, key?: string): Promise<Answer<FacilityResponse>> {
    const tenantId = principal.tenantId ?? '';
    const attempt = attemptOf(tenantId, key, 'POST /facilities', request);
    return this.tenantDb.run(principal, async (transaction) => {
      const given = await recall<FacilityResponse>(transaction, this.vault, attempt);
      if (given) return given;
      const facilities = new FacilitiesRepository(transaction);
      const [tenant] = await transaction.query<{ sector: FacilityResponse['sector'] }>(
        'select sector from app.tenant',
      );
      const unit = await facilities.communeOf(request.unitCode);
      if (!tenant || !unit) throw new Invalid([{ path: 'unitCode', code: 'UNIT_UNKNOWN' }]);
      if (!isKindOf(tenant.sector, request.kind)) throw new Invalid([{ path: 'kind', code: 'KIND_UNKNOWN' }]);
      const id = v7();
      await facilities.add({
        tenantId,
        id,
        sector: tenant.sector,
        kind: request.kind,
        name: tidyText(request.name),
        address: tidyText(request.address),
        unit,
        licences: request.licences ?? [],
        status: 'pending',
      });
      const row = await facilities.byId(id);
      if (!row) throw new Error('A facility that was written cannot be read');
      const body = facilityResponse(row, localDate(transaction.now.getTime()));
      await remember(transaction, this.vault, attempt, { status: 201, body });
      return { status: 201, body, replayed: false };
    });
  }

  /** @throws NotFound; Refused 412 */
  change(
    principal: Principal,
    id: string,
    version: number,
    { name, address, licences }: ChangeFacilityRequest,
  ): Promise<FacilityResponse> {
    return this.write(principal, id, version, {
      ...(name && { name: tidyText(name) }),
      ...(address && { address: tidyText(address) }),
      ...(licences && { licences }),
    });
  }

  /**
   * The police approve, suspend or resume a facility of their unit; it may declare from then on, or no more.
   * @throws NotFound outside the officer's unit; Refused 412
   */
  async decide(
    principal: Principal,
    id: string,
    version: number,
    decision: Decision,
  ): Promise<FacilityResponse> {
    const [found] = await this.policeDb.run(principal, (transaction) =>
      transaction.query<{ tenant_id: string }>('select tenant_id from app.facility where id = $1', [id]),
    );
    if (!found) throw new NotFound();
    // The door of the police has shown that it lies in the officer's unit; the tenant's own door writes it.
    return this.write(
      { ...principal, tenantId: found.tenant_id },
      id,
      version,
      decision,
      principal.displayName,
    );
  }

  private async write(
    principal: Principal,
    id: string,
    version: number,
    changed: Parameters<FacilitiesRepository['change']>[1],
    decidedBy?: string,
  ): Promise<FacilityResponse> {
    const answer = await this.tenantDb.run(principal, async (transaction) => {
      const facilities = new FacilitiesRepository(transaction);
      const before = await facilities.lock(id);
      if (!before) throw new NotFound();
      if (before.version !== version) throw new Refused(412, 'PRECONDITION_FAILED');
      await facilities.change(id, {
        ...changed,
        ...(decidedBy && { decided_at: transaction.now, decided_by_name: decidedBy }),
      });
      const row = await facilities.byId(id);
      if (!row) throw new Error('A facility that was written cannot be read');
      return facilityResponse(row, localDate(transaction.now.getTime()));
    });
    this.known.forget(principal, id);
    return answer;
  }
}
