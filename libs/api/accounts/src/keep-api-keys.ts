import { randomBytes } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { ApiKeyList, ApiKeyResponse, NewApiKeyRequest, NewApiKeyResponse } from '@luutru/contracts';
import { PlatformDb, type Principal, TenantDb, type Transaction } from '@luutru/database';
import { addDays, addYears, formatInstant, instantAt, localDate, tidyText } from '@luutru/domain';
import {
  allows,
  type Answer,
  ApiKeys,
  attemptOf,
  Invalid,
  keyHash,
  keyPrefix,
  NotFound,
  type PermissionName,
  permissions,
  recall,
  remember,
} from '@luutru/http';
import { Vault } from '@luutru/vault';
import { v7 } from 'uuid';

interface ApiKeyRow {
  tenant_id: string;
  id: string;
  name: string;
  shown: string;
  scopes: string[];
  expires_at: Date;
  created_at: Date;
  created_by_name: string;
  revoked_at: Date | null;
}

const columns = 'tenant_id, id, name, shown, scopes, expires_at, created_at, created_by_name, revoked_at';
const longestYears = 2;

/** What a key can be given: whatever a declarant may do. */
export const keyScopes = (Object.keys(permissions) as PermissionName[]).filter((name) =>
  allows(name, 'declarant'),
);

/** Keys of machine clients (khoá API): of one tenant, for some scopes, until a day. */
@Injectable()
export class KeepApiKeys implements OnModuleInit {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(PlatformDb) private readonly platformDb: PlatformDb,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(ApiKeys) private readonly apiKeys: ApiKeys,
  ) {}

  onModuleInit(): void {
    this.apiKeys.ask((hash) => this.platformDb.run((transaction) => byHash(transaction, hash)));
  }

  /** Newest first, the revoked ones too. */
  list(principal: Principal): Promise<ApiKeyList> {
    return this.tenantDb.run(principal, async (transaction) => {
      const rows = await transaction.query<ApiKeyRow>(
        `select ${columns} from app.api_key order by id desc limit 200`,
      );
      return { items: rows.map(keyResponse) };
    });
  }

  /**
   * The key is in this answer alone; sealed, in what is remembered of it for whoever repeats the request by its
   * `Idempotency-Key`. @throws Invalid for an unknown scope or a day out of range
   */
  add(principal: Principal, request: NewApiKeyRequest, key?: string): Promise<Answer<NewApiKeyResponse>> {
    const tenantId = principal.tenantId ?? '';
    const attempt = attemptOf(tenantId, key, 'POST /api-keys', request);
    return this.tenantDb.run(principal, async (transaction) => {
      const given = await recall<NewApiKeyResponse>(transaction, this.vault, attempt);
      if (given) return given;
      const expiresAt = expiryOf(request, transaction.now);
      const secret = await addApiKey(transaction, {
        tenantId,
        name: tidyText(request.name),
        scopes: request.scopes,
        expiresAt,
        createdBy: principal.displayName,
      });
      const body = { ...keyResponse(secret.row), key: secret.key };
      await remember(transaction, this.vault, attempt, { status: 201, body });
      return { status: 201, body, replayed: false };
    });
  }

  /** Harmless when repeated. @throws NotFound */
  async revoke(principal: Principal, id: string): Promise<void> {
    const rows = await this.tenantDb.run(principal, (transaction) =>
      transaction.query<{ id: string }>(
        'update app.api_key set revoked_at = coalesce(revoked_at, now()) where id = $1 returning id',
        [id],
      ),
    );
    if (!rows.length) throw new NotFound();
    this.apiKeys.forget();
  }
}

/** Makes a key within a transaction of its tenant. */
export async function addApiKey(
  transaction: Transaction,
  made: { tenantId: string; name: string; scopes: readonly string[]; expiresAt: Date; createdBy: string },
): Promise<{ key: string; row: ApiKeyRow }> {
  const unknown = made.scopes.filter((scope) => !(keyScopes as string[]).includes(scope));
  if (unknown.length) throw new Invalid([{ path: 'scopes', code: 'SCOPE_UNKNOWN' }]);
  const key = `${keyPrefix}${randomBytes(32).toString('base64url')}`;
  const [row] = await transaction.query<ApiKeyRow>(
    `insert into app.api_key (tenant_id, id, name, shown, key_hash, scopes, expires_at, created_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${columns}`,
    [
      made.tenantId,
      v7(),
      made.name,
      `${key.slice(0, 8)}…`,
      keyHash(key),
      made.scopes,
      made.expiresAt,
      made.createdBy,
    ],
  );
  if (!row) throw new Error('A key that was written was not returned');
  return { key, row };
}

function expiryOf({ expiresOn }: NewApiKeyRequest, now: Date): Date {
  const today = localDate(now.getTime());
  const last = expiresOn ?? addYears(today, 1);
  if (last <= today || last > addYears(today, longestYears))
    throw new Invalid([{ path: 'expiresOn', code: 'EXPIRY_RANGE' }]);
  return new Date(instantAt(addDays(last, 1), 0));
}

async function byHash(transaction: Transaction, hash: Buffer) {
  const [row] = await transaction.query<ApiKeyRow>(
    `select ${columns} from app.api_key where key_hash = $1 and revoked_at is null and expires_at > now()`,
    [hash],
    'api key by hash',
  );
  if (!row) return undefined;
  const principal: Principal = {
    userId: row.id,
    displayName: row.name,
    role: 'declarant',
    sessionId: row.id,
    tenantId: row.tenant_id,
    scopes: row.scopes,
  };
  return { principal, expiresAt: row.expires_at };
}

const keyResponse = (row: ApiKeyRow): ApiKeyResponse => ({
  id: row.id,
  name: row.name,
  shown: row.shown,
  scopes: row.scopes,
  expiresAt: formatInstant(row.expires_at.getTime()),
  createdAt: formatInstant(row.created_at.getTime()),
  createdBy: row.created_by_name,
  revokedAt: row.revoked_at && formatInstant(row.revoked_at.getTime()),
});
