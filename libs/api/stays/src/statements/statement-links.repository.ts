import type { Transaction } from '@luutru/database';
import type { StatementLinkRow } from './statement-link.row.js';

const columns = 'tenant_id, id, stay_id, created_at, expires_at, revoked_at';

interface NewLink {
  tenantId: string;
  id: string;
  stayId: string;
  tokenHash: Buffer;
  createdBy: string;
  hours: number;
}

/** Links by which guests read their own statements. */
export class StatementLinksRepository {
  constructor(private readonly transaction: Transaction) {}

  async add(link: NewLink): Promise<StatementLinkRow> {
    const [row] = await this.transaction.query<StatementLinkRow & Record<string, unknown>>(
      `insert into app.statement_link (tenant_id, id, stay_id, token_hash, created_by, expires_at)
       values ($1, $2, $3, $4, $5, now() + make_interval(hours => $6)) returning ${columns}`,
      [link.tenantId, link.id, link.stayId, link.tokenHash, link.createdBy, link.hours],
    );
    if (!row) throw new Error('A link that was written did not come back');
    return row;
  }

  /** Newest first, those that still open before the others. */
  ofStay(stayId: string): Promise<StatementLinkRow[]> {
    return this.transaction.query<StatementLinkRow & Record<string, unknown>>(
      `select ${columns} from app.statement_link where stay_id = $1
        order by (revoked_at is null and expires_at > now()) desc, created_at desc, id desc limit 50`,
      [stayId],
    );
  }

  /** @returns whether the stay has such a link; revoking it again changes nothing */
  async revoke(stayId: string, id: string): Promise<boolean> {
    const rows = await this.transaction.query(
      `update app.statement_link set revoked_at = coalesce(revoked_at, now())
        where stay_id = $1 and id = $2 returning id`,
      [stayId, id],
    );
    return rows.length > 0;
  }

  /** The link that still opens with this token. */
  async open(tokenHash: Buffer): Promise<StatementLinkRow | undefined> {
    const [row] = await this.transaction.query<StatementLinkRow & Record<string, unknown>>(
      `select ${columns} from app.statement_link
        where token_hash = $1 and revoked_at is null and expires_at > now()`,
      [tokenHash],
    );
    return row;
  }
}
