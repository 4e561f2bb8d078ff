import { Inject, Injectable } from '@nestjs/common';
import type { DeclareStayRequest, StayResponse } from '@luutru/contracts';
import { type Principal, TenantDb, type Transaction } from '@luutru/database';
import { normaliseDeclaration } from '@luutru/domain';
import { KnownFacilities } from '@luutru/facilities';
import { type Answer, type Attempt, attemptOf, Invalid, recall, Refused, sealAnswer } from '@luutru/http';
import { type JournalContent, sealContent } from '@luutru/journal';
import { Vault } from '@luutru/vault';
import { v7 } from 'uuid';
import { insertStay } from './insert-stay.js';
import { judgeFiling } from './judge-filing.js';
import { linkErrors } from './link-errors.js';
import { newStay } from './new-stay.js';
import { staySnapshot } from './stay.snapshot.js';
import { stayResponse } from './stay.response.js';

/** Nothing is acknowledged by anybody yet. */
const undelivered = {
  last_sequence: 1,
  acked_sequence: 0,
  attempts: 0,
  parked_at: null,
  delivered_at: null,
  verification: 'pending',
  verified_at: null,
  mismatched: [],
} as const;

/** How often a facility may change between judging and writing before the client is asked to try again. */
const tries = 3;

/** Takes in a declaration (thông báo lưu trú): judged, written with its journal entry and its delivery, answered. */
@Injectable()
export class DeclareStay {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(KnownFacilities) private readonly facilities: KnownFacilities,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /**
   * @param key the client's idempotency key: the same key and body gives the first answer again
   * @throws Invalid naming every wrong field; Refused 422 `IDEMPOTENCY_KEY_REUSED`; Refused 503 while the register changes
   */
  async run(principal: Principal, body: DeclareStayRequest, key?: string): Promise<Answer<StayResponse>> {
    const { tenantId } = principal;
    if (!tenantId) throw new Refused(403, 'FORBIDDEN');
    const request = normaliseDeclaration(body);
    const attempt = attemptOf(tenantId, key, 'POST /stays', body);
    for (let tried = 0; tried < tries; tried++) {
      const facility = await this.facilities.find(principal, request.facilityId);
      const answer = await this.tenantDb
        .run(principal, async (transaction): Promise<Answer<StayResponse> | undefined> => {
          const judged = judgeFiling(request, facility, transaction.now);
          if ('errors' in judged) throw new Invalid(judged.errors);
          const id = v7();
          const stay = newStay(
            request,
            { ...judged, principal: { ...principal, tenantId }, id, now: transaction.now },
            this.vault,
          );
          const response = stayResponse(stay.row, stay.guest, { ...undelivered, mismatched: [] });
          const content: JournalContent = {
            stay: staySnapshot(stay.row, stay.guest, judged.facility),
            changes: [],
          };
          const inserted = await insertStay(transaction, {
            attempt,
            answerSealed: key === undefined ? null : sealAnswer(this.vault, attempt, response),
            facility: judged.facility,
            stay: stay.row,
            entry: {
              tenantId,
              stayId: id,
              eventId: v7(),
              kind: 'declared',
              at: transaction.now,
              actorId: principal.userId,
              actorName: principal.displayName,
            },
            contentSealed: sealContent(this.vault, { tenantId, stayId: id, sequence: 1 }, content),
          });
          if (inserted === 'stored' || inserted === 'duplicate')
            return { status: 201, body: warned(response, inserted === 'duplicate'), replayed: false };
          return inserted === 'repeated' ? this.recalled(transaction, attempt) : undefined;
        })
        .catch((error: unknown) => {
          throw linkErrors(error) ?? error;
        });
      if (answer) return answer;
      this.facilities.forget(principal, request.facilityId);
    }
    throw new Refused(503, 'UNAVAILABLE', { retryAfterSeconds: 1 });
  }

  private async recalled(
    transaction: Transaction,
    attempt: Attempt,
  ): Promise<Answer<StayResponse> | undefined> {
    const given = await recall<StayResponse>(transaction, this.vault, attempt);
    return given && { ...given, body: warned(given.body, given.duplicate) };
  }
}

/** Only the writing statement knows whether the guest has another stay here at that time. */
const warned = (stay: StayResponse, duplicate: boolean): StayResponse =>
  duplicate ? { ...stay, warnings: [...stay.warnings, 'DUPLICATE_STAY'] } : stay;
