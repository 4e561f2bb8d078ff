import type { Transaction } from '@luutru/database';
import type { Severity, WatchEntry } from '@luutru/domain';
import type { KnownStay } from './stay-facts.js';

export interface ActiveEntry extends WatchEntry {
  readonly unitCode: string;
  readonly severity: Severity;
}

interface EntryRow {
  id: string;
  unit_code: string;
  persons: string[];
  name_key: string;
  date_of_birth: string | null;
  severity: Severity;
}

/** The entries that are in force, kept in memory as long as none was approved or revoked. */
export class WatchEntries {
  private stamp = '';
  private byPerson = new Map<string, ActiveEntry[]>();
  private byBirthDate = new Map<string, ActiveEntry[]>();

  async refresh(transaction: Transaction, today: string): Promise<void> {
    const [row] = await transaction.query<{ stamp: string }>(
      `select $1 || ' ' || count(*) || ' ' || coalesce(sum(hashtextextended(id::text || version, 0)), 0) as stamp
         from app.watch_entry where expires_on >= $1::date`,
      [today],
      'signals-watch-stamp',
    );
    if (row?.stamp === this.stamp) return;
    const entries = (await transaction.query<EntryRow>(`${select} where expires_on >= $1`, [today])).map(
      entryOf,
    );
    this.byPerson = indexed(entries, ({ persons }) => [...persons]);
    this.byBirthDate = indexed(entries, ({ dateOfBirth }) => (dateOfBirth ? [dateOfBirth] : []));
    this.stamp = row?.stamp ?? '';
  }

  /** Those that could be met in a stay; whether one is says the rule. */
  candidates({ person, dateOfBirth }: KnownStay): ReadonlySet<ActiveEntry> {
    return new Set([
      ...((person && this.byPerson.get(person)) || []),
      ...((dateOfBirth && this.byBirthDate.get(dateOfBirth)) || []),
    ]);
  }
}

/** Entries that were approved and not yet compared with who was here before. */
export const unscreened = async (transaction: Transaction, today: string): Promise<ActiveEntry[]> =>
  (
    await transaction.query<EntryRow>(
      `${select} where not screened and expires_on >= $1 order by id limit 20 for update skip locked`,
      [today],
    )
  ).map(entryOf);

const select = `select id, unit_code, array(select encode(p, 'hex') from unnest(person_indexes) p) as persons, name_key,
  date_of_birth::text as date_of_birth, severity from app.watch_entry`;

const entryOf = (row: EntryRow): ActiveEntry => ({
  id: row.id,
  unitCode: row.unit_code,
  persons: new Set(row.persons),
  nameKey: row.name_key,
  dateOfBirth: row.date_of_birth,
  severity: row.severity,
});

function indexed(entries: readonly ActiveEntry[], keysOf: (entry: ActiveEntry) => string[]) {
  const index = new Map<string, ActiveEntry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) index.set(key, [...(index.get(key) ?? []), entry]);
  }
  return index;
}
