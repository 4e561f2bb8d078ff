import { Inject, Injectable } from '@nestjs/common';
import { type DeclareStayRequest, ruleSetOf, type StayResponse } from '@luutru/contracts';
import { type Principal, TenantDb } from '@luutru/database';
import { judgeDeclaration, normaliseDeclaration } from '@luutru/domain';
import { type FacilityRow, KnownFacilities } from '@luutru/facilities';
import { type Answer, attemptOf, Invalid, recall, Refused, sealAnswer } from '@luutru/http';
import { type JournalContent, sealContent } from '@luutru/journal';
import { Vault } from '@luutru/vault';
import { v7 } from 'uuid';
import { insertStay } from './insert-stay.js';
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
          const judged = this.judge(request, facility, transaction.now);
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
          if (inserted === 'stored') return { status: 201, body: response, replayed: false };
          return inserted === 'repeated' ? recall<StayResponse>(transaction, this.vault, attempt) : undefined;
        })
        .catch((error: unknown) => {
          throw linkErrors(error) ?? error;
        });
      if (answer) return answer;
      this.facilities.forget(principal, request.facilityId);
    }
    throw new Refused(503, 'UNAVAILABLE', { retryAfterSeconds: 1 });
  }

  private judge(request: DeclareStayRequest, facility: FacilityRow | undefined, now: Date) {
    const ruleSet = ruleSetOf(request, now.getTime());
    const { errors, warnings } = judgeDeclaration(request, {
      now: now.getTime(),
      ruleSet,
      ...(facility && { facility: { sector: facility.sector, remoteArea: facility.remote_area } }),
    });
    if (!facility) throw new Invalid([{ path: 'facilityId', code: 'FACILITY_UNKNOWN' }, ...errors]);
    if (facility.status === 'suspended') {
      throw new Invalid([{ path: 'facilityId', code: 'FACILITY_SUSPENDED' }, ...errors]);
    }
    if (errors.length) throw new Invalid([...errors]);
    return { facility, ruleSet, warnings: [...warnings] };
  }
}
