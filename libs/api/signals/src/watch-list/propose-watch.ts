import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ProposeWatchRequest, WatchEntryResponse } from '@luutru/contracts';
import { OfficeDb, type Principal } from '@luutru/database';
import {
  addYears,
  documentTypes,
  type FieldError,
  isName,
  localDate,
  nameKey,
  tidyNumber,
  tidyText,
} from '@luutru/domain';
import { type Answer, Invalid, Refused } from '@luutru/http';
import { Vault } from '@luutru/vault';
import { v7 } from 'uuid';
import { sealEntry, watchEntryResponse } from './watch-entry.row.js';
import { WatchListRepository } from './watch-list.repository.js';

const longestYears = 2;

/** An officer proposes somebody to be looked out for (đề xuất). */
@Injectable()
export class ProposeWatch {
  constructor(
    @Inject(OfficeDb) private readonly officeDb: OfficeDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /** @throws Invalid for a name that is none, a birth date to come, or an expiry that has passed or is too far */
  run(officer: Principal, request: ProposeWatchRequest, key?: string): Promise<Answer<WatchEntryResponse>> {
    const hash = createHash('sha256').update(JSON.stringify(request)).digest();
    return this.officeDb.run(officer, async (transaction) => {
      const today = localDate(transaction.now.getTime());
      const watchList = new WatchListRepository(transaction);
      const before = key === undefined ? undefined : await watchList.proposedBefore(officer.userId, key);
      if (before && !before.request_hash?.equals(hash)) throw new Refused(422, 'IDEMPOTENCY_KEY_REUSED');
      const answer = (row: typeof before & object) =>
        watchEntryResponse(this.vault, row, { userId: officer.userId, today });
      if (before) return { status: 201, body: answer(before), replayed: true };
      const wrong = judge(request, today);
      if (wrong.length) throw new Invalid(wrong);
      const id = v7();
      const number = request.documentNumber ? tidyNumber(request.documentNumber) : null;
      const row = await watchList.insert(
        {
          id,
          sealed: sealEntry(this.vault, id, {
            documentNumber: number,
            fullName: tidyText(request.fullName),
            reason: tidyText(request.reason),
            legalBasis: tidyText(request.legalBasis),
            revokeReason: null,
          }),
          // Which paper it is the number of is not asked: whatever it is shown as, it is recognised.
          personIndexes:
            number === null ? [] : documentTypes.map((type) => this.vault.personIndex(type, number)),
          nameKey: nameKey(request.fullName),
          dateOfBirth: request.dateOfBirth ?? null,
          severity: request.severity,
          expiresOn: request.expiresOn,
          requestKey: key ?? null,
          requestHash: key === undefined ? null : hash,
        },
        officer,
      );
      return { status: 201, body: answer(row), replayed: false };
    });
  }
}

function judge(request: ProposeWatchRequest, today: string): FieldError[] {
  const { fullName, documentNumber, dateOfBirth, expiresOn } = request;
  const errors: FieldError[] = [];
  if (!isName(tidyText(fullName))) errors.push({ path: 'fullName', code: 'NAME_FORMAT' });
  if (documentNumber && !/^[A-Z0-9]{5,20}$/.test(tidyNumber(documentNumber))) {
    errors.push({ path: 'documentNumber', code: 'DOCUMENT_NUMBER_FORMAT' });
  }
  // By a name alone half the country would be met.
  if (!documentNumber && !dateOfBirth) errors.push({ path: 'dateOfBirth', code: 'REQUIRED' });
  if (dateOfBirth && dateOfBirth > today) errors.push({ path: 'dateOfBirth', code: 'DOB_FUTURE' });
  if (expiresOn <= today || expiresOn > addYears(today, longestYears)) {
    errors.push({ path: 'expiresOn', code: 'WATCH_EXPIRY' });
  }
  return errors;
}
