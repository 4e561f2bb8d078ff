import { Inject, Injectable } from '@nestjs/common';
import { type Principal, TenantDb, type Transaction } from '@luutru/database';
import { FacilitiesRepository } from '@luutru/facilities';
import { type Answer, attemptOf, recall, Refused, remember } from '@luutru/http';
import { AmendStay, CancelStay, CheckOutStay, DeclareStays } from '@luutru/stays';
import { Vault } from '@luutru/vault';
import { operationOutcome, type OperationOutcome } from './outcome.js';
import { readBundle } from './read-bundle.js';
import { type TransactionResponse, transactionResponse } from './transaction-response.js';
import { BundleFiling, BundleWrong } from './bundle-filing.js';

export type BundleAnswer = Answer<TransactionResponse | OperationOutcome>;

/**
 * Takes in what a hospital's system says in FHIR R4: in-patients become stays, the relatives beside them caregivers'
 * stays, a discharge a check-out. All or nothing, in one transaction.
 */
@Injectable()
export class FileBundle {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(DeclareStays) private readonly declare: DeclareStays,
    @Inject(AmendStay) private readonly amend: AmendStay,
    @Inject(CheckOutStay) private readonly checkOut: CheckOutStay,
    @Inject(CancelStay) private readonly cancel: CancelStay,
  ) {}

  /**
   * @param payload the body as it came; nothing of its shape is believed
   * @param facilityId the facility of every encounter, where the caller names one
   * @returns 200 with a transaction-response, or 422 with an OperationOutcome naming every wrong element
   */
  async run(
    principal: Principal,
    payload: unknown,
    facilityId: string | undefined,
    key?: string,
  ): Promise<BundleAnswer> {
    const { tenantId } = principal;
    if (!tenantId) throw new Refused(403, 'FORBIDDEN');
    const attempt = attemptOf(tenantId, key, `POST /fhir/Bundle ${facilityId ?? ''}`, payload);
    try {
      return await this.tenantDb.run(principal, async (transaction): Promise<BundleAnswer> => {
        const given = await recall<TransactionResponse>(transaction, this.vault, attempt);
        if (given) return given;
        const body = await this.file(transaction, { ...principal, tenantId }, payload, facilityId);
        await remember(transaction, this.vault, attempt, { status: 200, body });
        return { status: 200, body, replayed: false };
      });
    } catch (error) {
      if (!(error instanceof BundleWrong)) throw error;
      return { status: 422, body: operationOutcome('error', error.wrong), replayed: false };
    }
  }

  private async file(
    transaction: Transaction,
    principal: Principal & { tenantId: string },
    payload: unknown,
    facilityId: string | undefined,
  ): Promise<TransactionResponse> {
    const reading = readBundle(payload, transaction.now.getTime());
    const { declare, amend, checkOut, cancel, vault } = this;
    const filing = new BundleFiling(transaction, principal, { declare, amend, checkOut, cancel, vault });
    const done = await filing.run(reading, await new FacilitiesRepository(transaction).all(), facilityId);
    return transactionResponse(reading.entries, done);
  }
}
