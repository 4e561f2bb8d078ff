import { Inject, Injectable } from '@nestjs/common';
import type { WatchEntryResponse, WatchList, WatchListQuery } from '@luutru/contracts';
import { OfficeDb, type Principal, type Transaction } from '@luutru/database';
import { localDate, tidyText, type WatchState } from '@luutru/domain';
import { defaultLimit, NotFound, pageOf, readCursor, Refused } from '@luutru/http';
import { Vault } from '@luutru/vault';
import { openEntry, sealEntry, stateOf, type WatchEntryRow, watchEntryResponse } from './watch-entry.row.js';
import { WatchListRepository } from './watch-list.repository.js';

const todayOf = ({ now }: Transaction): string => localDate(now.getTime());

/** The watch-list of an officer's unit: listed, approved by a second officer, revoked. */
@Injectable()
export class KeepWatchList {
  constructor(
    @Inject(OfficeDb) private readonly officeDb: OfficeDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  list(officer: Principal, { limit = defaultLimit, cursor, state }: WatchListQuery): Promise<WatchList> {
    const after = readCursor(cursor);
    return this.officeDb.run(officer, async (transaction) => {
      const today = todayOf(transaction);
      const rows = await new WatchListRepository(transaction).page(today, state, after, limit + 1);
      return pageOf(
        rows,
        limit,
        ({ proposed_at: at, id }) => ({ at, id }),
        (row) => watchEntryResponse(this.vault, row, { userId: officer.userId, today }),
      );
    });
  }

  /** @throws NotFound outside the unit; Refused 403 `WATCH_OWN_PROPOSAL`, 409 `WATCH_DECIDED`, 412 */
  approve(officer: Principal, id: string, version: number): Promise<WatchEntryResponse> {
    return this.change(officer, id, version, ['proposed'], (watchList, row) => {
      if (row.proposed_by === officer.userId) throw new Refused(403, 'WATCH_OWN_PROPOSAL');
      return watchList.approve(id, officer);
    });
  }

  /** @throws NotFound outside the unit; Refused 409 `WATCH_DECIDED`, 412 */
  revoke(officer: Principal, id: string, version: number, reason: string): Promise<WatchEntryResponse> {
    return this.change(officer, id, version, ['proposed', 'active', 'expired'], (watchList, row) => {
      const entry = { ...openEntry(this.vault, row), revokeReason: tidyText(reason) };
      return watchList.revoke(id, officer, sealEntry(this.vault, id, entry));
    });
  }

  private change(
    officer: Principal,
    id: string,
    version: number,
    from: readonly WatchState[],
    write: (watchList: WatchListRepository, row: WatchEntryRow) => Promise<WatchEntryRow[]>,
  ): Promise<WatchEntryResponse> {
    return this.officeDb.run(officer, async (transaction) => {
      const watchList = new WatchListRepository(transaction);
      const row = await watchList.take(id);
      if (!row) throw new NotFound();
      if (row.version !== version) throw new Refused(412, 'PRECONDITION_FAILED');
      const today = todayOf(transaction);
      if (!from.includes(stateOf(row, today))) throw new Refused(409, 'WATCH_DECIDED');
      const [changed = row] = await write(watchList, row);
      return watchEntryResponse(this.vault, changed, { userId: officer.userId, today });
    });
  }
}
