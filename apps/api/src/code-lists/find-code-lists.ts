import { Inject, Injectable } from '@nestjs/common';
import type { CodeListIndex, CodeListItem, CodeListResponse } from '@luutru/contracts';
import { PlatformDb } from '@luutru/database';
import { NotFound } from '@luutru/http';
import { fixedLists } from './fixed-lists.js';

interface UnitRow {
  code: string;
  level: string;
  name: string;
  valid_from: string;
  valid_to: string | null;
  parent_code: string | null;
}

/**
 * The code lists of the API. Units come from the database once: they are loaded before the start, by the step that
 * prepares an installation.
 */
@Injectable()
export class FindCodeLists {
  private lists?: Map<string, CodeListItem[]>;

  constructor(@Inject(PlatformDb) private readonly platformDb: PlatformDb) {}

  async index(): Promise<CodeListIndex> {
    const lists = await this.all();
    return { items: [...lists].map(([name, { length: total }]) => ({ name, total })), nextCursor: null };
  }

  /** @throws NotFound */
  async one(name: string): Promise<CodeListResponse> {
    const items = (await this.all()).get(name);
    if (!items) throw new NotFound();
    return { name, items, nextCursor: null };
  }

  private async all(): Promise<Map<string, CodeListItem[]>> {
    if (this.lists) return this.lists;
    const rows = await this.platformDb.run((transaction) =>
      transaction.query<UnitRow>(
        `select code, level, name, valid_from, valid_to - 1 as valid_to, parent_code from app.admin_unit
          order by code, valid_from`,
      ),
    );
    this.lists = new Map([
      ...Object.entries(fixedLists()),
      ['provinces', rows.filter(({ level }) => level === 'province').map(unitItem)],
      ['adminUnits', rows.map(unitItem)],
    ]);
    return this.lists;
  }
}

/** A unit's name is a name: it reads the same in both languages. */
const unitItem = (row: UnitRow): CodeListItem => ({
  code: row.code,
  vi: row.name,
  en: row.name,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  parentCode: row.parent_code,
});
