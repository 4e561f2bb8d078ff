import { Inject, Injectable } from '@nestjs/common';
import type { CheckOutRequest, StayResponse } from '@luutru/contracts';
import { type Principal, TenantDb, type Transaction } from '@luutru/database';
import { type EndReason, formatInstant, judgeCheckOut } from '@luutru/domain';
import { type Answer, attemptOf, Invalid, Refused } from '@luutru/http';
import { type Alteration, type Asked, ChangeStay, type Present } from './change-stay.js';
import { dateOf } from './new-stay.js';
import type { StayRow } from './stay.row.js';
import { StaysRepository } from './stays.repository.js';

/** The guest has left (trả phòng), was discharged, moved to another house, or died. */
@Injectable()
export class CheckOutStay {
  constructor(
    @Inject(ChangeStay) private readonly change: ChangeStay,
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
  ) {}

  /**
   * A patient's relatives end with the patient, at the same time.
   * @throws Refused 409 when the guest is not present; Invalid for a time before the arrival or in the future
   */
  run(
    principal: Principal,
    id: string,
    version: number,
    request: CheckOutRequest,
    key?: string,
  ): Promise<Answer<StayResponse>> {
    const attempt = attemptOf(principal.tenantId ?? '', key, `POST /stays/${id}/check-out`, request);
    return this.tenantDb.run(principal, (transaction) =>
      this.within(transaction, principal, { id, version, attempt }, request),
    );
  }

  /** The same inside a transaction that has more to do. */
  async within(
    transaction: Transaction,
    principal: Principal,
    asked: Omit<Asked, 'kind'>,
    request: CheckOutRequest,
  ): Promise<Answer<StayResponse>> {
    const departedAt = dateOf(request.departedAt);
    const endReason = request.endReason ?? 'left';
    const answer = await this.change.within(
      transaction,
      principal,
      { ...asked, kind: 'checkedOut' },
      (present) => checkedOut(present, departedAt, endReason),
    );
    if (!answer.replayed) await this.endCaregivers(transaction, principal, asked.id, departedAt);
    return answer;
  }

  private async endCaregivers(
    transaction: Transaction,
    principal: Principal,
    id: string,
    departedAt: Date,
  ): Promise<void> {
    const patient = { tenant_id: principal.tenantId ?? '', id } as StayRow;
    for (const relative of await new StaysRepository(transaction).caregiversOf(patient)) {
      const at = departedAt < relative.arrived_at ? relative.arrived_at : departedAt;
      await this.change.within(
        transaction,
        principal,
        { id: relative.id, version: relative.version, kind: 'checkedOut' },
        (present) => checkedOut(present, at, 'left'),
      );
    }
  }
}

function checkedOut({ row, now }: Present, departedAt: Date, endReason: EndReason): Alteration {
  if (row.status !== 'present') throw new Refused(409, 'STAY_NOT_PRESENT');
  const { errors } = judgeCheckOut({
    arrivedAt: row.arrived_at.getTime(),
    departedAt: departedAt.getTime(),
    now: now.getTime(),
  });
  if (errors.length) throw new Invalid([...errors]);
  return {
    changed: { status: 'departed', departed_at: departedAt, end_reason: endReason, ended_at: now },
    changes: [
      { path: 'status', from: row.status, to: 'departed' },
      { path: 'departedAt', from: null, to: formatInstant(departedAt.getTime()) },
      ...(endReason === 'left' ? [] : [{ path: 'endReason', from: null, to: endReason }]),
    ],
  };
}
