import type { Principal, Transaction } from '@luutru/database';
import type { AlertState } from '@luutru/domain';
import type { AlertsQuery } from '@luutru/contracts';
import type { Cursor } from '@luutru/http';
import type { Vault } from '@luutru/vault';
import type { AlertEventRow, AlertRow } from './alert.row.js';

const columns = `id, version, code, severity, state, unit_code, facility_id, stay_ids, person_id, account_id, detail,
  raised_at, changed_at, assignee_id, assignee_name`;

/** The alerts within the officer's unit; row-level security shows no others. */
export class AlertsRepository {
  constructor(
    private readonly transaction: Transaction,
    private readonly vault: Vault,
  ) {}

  /** Newest first. */
  page(query: AlertsQuery, after: Cursor | undefined, limit: number): Promise<AlertRow[]> {
    const values: unknown[] = [];
    const value = (item: unknown): string => `$${values.push(item)}`;
    const where = ['true'];
    if (query.state === 'open') where.push(`state in ('new', 'assigned')`);
    else if (query.state) where.push(`state = ${value(query.state)}`);
    if (query.severity) where.push(`severity = ${value(query.severity)}`);
    if (query.code) where.push(`code = ${value(query.code)}`);
    // A cursor has milliseconds, the column microseconds: rows of one millisecond are told apart by their ids.
    if (after) {
      where.push(`(date_trunc('milliseconds', raised_at), id) < (${value(after.at)}, ${value(after.id)})`);
      where.push(`raised_at < ${value(new Date(after.at.getTime() + 1))}`);
    }
    return this.transaction.query<AlertRow>(
      `select ${columns} from app.alert where ${where.join(' and ')}
        order by date_trunc('milliseconds', raised_at) desc, id desc limit ${value(limit)}`,
      values,
    );
  }

  async find(id: string): Promise<AlertRow | undefined> {
    const [row] = await this.transaction.query<AlertRow>(`select ${columns} from app.alert where id = $1`, [
      id,
    ]);
    return row;
  }

  /** The same, held against another officer until the transaction ends. */
  async take(id: string): Promise<AlertRow | undefined> {
    const [row] = await this.transaction.query<AlertRow>(
      `select ${columns} from app.alert where id = $1 for update`,
      [id],
    );
    return row;
  }

  history(id: string): Promise<AlertEventRow[]> {
    return this.transaction.query<AlertEventRow>(
      `select version, state, at, actor_name, note_sealed from app.alert_event where alert_id = $1 order by version`,
      [id],
    );
  }

  /** Moves an alert on, and writes down who did. */
  async move(alert: AlertRow, state: AlertState, officer: Principal, note?: string): Promise<void> {
    const version = alert.version + 1;
    const assignee = state === 'assigned' || alert.assignee_id === null ? officer : undefined;
    await this.transaction.query(
      `update app.alert set version = $2, state = $3, changed_at = now(),
              assignee_id = coalesce($4, assignee_id), assignee_name = coalesce($5, assignee_name)
        where id = $1`,
      [alert.id, version, state, assignee?.userId ?? null, assignee?.displayName ?? null],
    );
    await this.transaction.query(
      `insert into app.alert_event (alert_id, version, state, actor_id, actor_name, note_sealed)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        alert.id,
        version,
        state,
        officer.userId,
        officer.displayName,
        note === undefined ? null : this.vault.seal(noteCell(alert.id, version), note),
      ],
    );
  }

  noteOf(alertId: string, { version, note_sealed: sealed }: AlertEventRow): string | null {
    return sealed && this.vault.open<string>(noteCell(alertId, version), sealed);
  }
}

const noteCell = (alertId: string, version: number) => ({
  owner: 'platform',
  table: 'alert_event',
  row: `${alertId}/${version}`,
});
