import { Inject, Injectable } from '@nestjs/common';
import { DeclareStayRequest, type StayResponse } from '@luutru/contracts';
import type { Principal, Transaction } from '@luutru/database';
import { nameKey, normaliseDeclaration } from '@luutru/domain';
import { type Answer, attemptOf, Invalid, judgeShape, Refused } from '@luutru/http';
import type { Change } from '@luutru/journal';
import { Vault } from '@luutru/vault';
import { type Alteration, type Asked, ChangeStay, type Present } from './change-stay.js';
import { judgeFiling } from './judge-filing.js';
import { linkErrors } from './link-errors.js';
import { mergePatch } from './merge-patch.js';
import { mended, newStay } from './new-stay.js';
import { guestOf } from './sealed-guest.js';
import type { StayRow } from './stay.row.js';
import { declaredOf } from './stay.response.js';

/** What an amendment leaves as it was: who filed it where and when, and what the law made of that. */
const kept = [
  'tenant_id',
  'id',
  'facility_id',
  'sector',
  'version',
  'status',
  'departed_at',
  'cancel_reason',
  'end_reason',
  'ended_at',
  'due_at',
  'foreign_due_at',
  'declared_at',
  'late',
  'minutes_late',
  'receipt_number',
] as const satisfies readonly (keyof StayRow)[];

/** Mends a declaration (sửa khai báo): also the answer to a return for correction, and an unknown patient's identity. */
@Injectable()
export class AmendStay {
  constructor(
    @Inject(ChangeStay) private readonly change: ChangeStay,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /**
   * @param patch a JSON merge patch (RFC 7396) of the declaration: what is absent stays, null empties
   * @throws Refused 409 for a cancelled stay; Invalid naming every wrong field of the whole as it would be
   */
  run(
    principal: Principal,
    id: string,
    version: number,
    patch: unknown,
    key?: string,
  ): Promise<Answer<StayResponse>> {
    const attempt = attemptOf(principal.tenantId ?? '', key, `PATCH /stays/${id}`, patch);
    return this.change
      .run(principal, { id, version, kind: 'amended', attempt }, (present) =>
        this.amended(principal, present, patch),
      )
      .catch((error: unknown) => {
        throw linkErrors(error) ?? error;
      });
  }

  /** The same inside a transaction that has more to do. */
  within(
    transaction: Transaction,
    principal: Principal,
    asked: Omit<Asked, 'kind'>,
    patch: unknown,
  ): Promise<Answer<StayResponse>> {
    return this.change.within(transaction, principal, { ...asked, kind: 'amended' }, (present) =>
      this.amended(principal, present, patch),
    );
  }

  private amended(principal: Principal, { row, guest, facility }: Present, patch: unknown): Alteration {
    if (row.status === 'cancelled') throw new Refused(409, 'STAY_CANCELLED');
    const before = declaredOf(row, guest);
    const merged = mergePatch(before, patch);
    const wrong = judgeShape(DeclareStayRequest, merged);
    if (wrong.length) throw new Invalid(wrong);
    const request = normaliseDeclaration(merged as DeclareStayRequest);
    if (request.facilityId !== row.facility_id)
      throw new Invalid([{ path: 'facilityId', code: 'FACILITY_UNKNOWN' }]);
    // The papers are judged as of the filing: what was right then is not wrong because a year has passed.
    const judged = judgeFiling(request, { ...facility, status: 'active' }, row.declared_at);
    if ('errors' in judged) throw new Invalid(judged.errors);
    const made = newStay(
      request,
      { ...judged, principal: { ...principal, tenantId: row.tenant_id }, id: row.id, now: row.declared_at },
      this.vault,
    );
    const changed = { ...made.row, ...mended, ...pick(row, kept) };
    const after = declaredOf(changed, made.guest);
    const identity = (stay: StayRow, sealed: Present['guest']): string => {
      const { fullName, dateOfBirth, sex, document } = guestOf(stay, sealed);
      return JSON.stringify([nameKey(fullName), dateOfBirth, sex, document.type, document.number]);
    };
    return {
      changed,
      guest: made.guest,
      changes: differences(before, after),
      identityChanged: identity(row, guest) !== identity(changed, made.guest),
    };
  }
}

function pick<Row, Key extends keyof Row>(row: Row, keys: readonly Key[]): Pick<Row, Key> {
  return Object.fromEntries(keys.map((key) => [key, row[key]])) as Pick<Row, Key>;
}

/** Every leaf that differs, by its dotted path. */
function differences(before: unknown, after: unknown, path = ''): Change[] {
  const [left, right] = [leavesOf(before), leavesOf(after)];
  if (!left && !right) return before === after ? [] : [{ path, from: textOf(before), to: textOf(after) }];
  return [...new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})])].flatMap((key) =>
    differences(left?.[key] ?? null, right?.[key] ?? null, path === '' ? key : `${path}.${key}`),
  );
}

const leavesOf = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;

const textOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);
