import { TenantContext, TenantDb, type Transaction, poolOptions } from '@luutru/database';
import { Journal, type JournalContent, sealContent } from '@luutru/journal';
import { type Keys, Vault } from '@luutru/vault';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { journalContent } from './journal-content.factory.js';

const facilityId = '019a8c00-0000-7000-8000-00000000f001';
const actor = { actorId: '019a8c00-0000-7000-8000-0000000000aa', actorName: 'Lễ tân' };

/** A declaration as it was filed: the names under which the population database will know it. */
export interface FiledStay {
  tenantId: string;
  stayId: string;
  eventId: string;
}

/** Files declarations and changes as a tenant, many at once, past the rules that a test of deliveries does not need. */
export class FiledStays {
  private constructor(
    private readonly source: DataSource,
    private readonly tenantDb: TenantDb,
    private readonly vault: Vault,
  ) {}

  static async open(
    database: { url: string; adminUrl: string; keys: Keys },
    tenants: string[],
  ): Promise<FiledStays> {
    await seedTenants(database.adminUrl, tenants);
    const source = await new DataSource(
      poolOptions({ url: database.url, poolSize: 2 }, 'luutru_tenant', database.keys),
    ).initialize();
    const context = new TenantContext(database.keys.purposeKey('tenant-context'));
    return new FiledStays(source, new TenantDb(source, context), new Vault(database.keys));
  }

  close(): Promise<void> {
    return this.source.destroy();
  }

  /** Declares as many stays as there are contents, in one transaction. */
  async declare(tenantId: string, contents: JournalContent[] = [journalContent()]): Promise<FiledStay[]> {
    const stays = contents.map(() => ({ tenantId, stayId: v7(), eventId: v7() }));
    const ids = stays.map(({ stayId }) => stayId);
    const sealed = contents.map((content, at) =>
      sealContent(this.vault, { tenantId, stayId: ids[at] ?? '', sequence: 1 }, content),
    );
    await this.tenantDb.run({ tenantId }, async (transaction) => {
      await insertStays(transaction, tenantId, ids);
      await transaction.query(
        `insert into app.journal (tenant_id, stay_id, sequence, event_id, kind, at, actor_id, actor_name, sealed)
         select $1, stay_id, 1, event_id, 'declared', now(), $2, $3, sealed
           from unnest($4::uuid[], $5::uuid[], $6::bytea[]) t (stay_id, event_id, sealed)`,
        [tenantId, actor.actorId, actor.actorName, ids, stays.map(({ eventId }) => eventId), sealed],
      );
      await transaction.query(
        'insert into app.delivery (tenant_id, stay_id, last_sequence) select $1, unnest($2::uuid[]), 1',
        [tenantId, ids],
      );
    });
    return stays;
  }

  /** Appends an entry as a use case does. @returns its event id */
  async change(
    { tenantId, stayId }: FiledStay,
    kind: 'amended' | 'checkedOut' | 'cancelled',
    content: JournalContent,
  ): Promise<string> {
    const eventId = v7();
    await this.tenantDb.run({ tenantId }, (transaction) =>
      new Journal(transaction, this.vault).append(
        { tenantId, stayId, eventId, kind, at: transaction.now, ...actor },
        content,
      ),
    );
    return eventId;
  }
}

const insertStays = (transaction: Transaction, tenantId: string, ids: string[]): Promise<unknown> =>
  transaction.query(
    `insert into app.stay (tenant_id, id, facility_id, sector, version, kind, status, full_name, name_key, sex,
       nationality, document_type, document_tail, guest_sealed, arrived_at, reason, capture_method, due_at,
       declared_at, late, minutes_late, warnings, receipt_number)
     select $1, id, $2, 'accommodation', 1, 'overnight', 'present', 'Nguyễn Văn Mẫu', 'nguyen van mau', 'male',
       'VNM', 'citizenId', '0011', '\\x00', now(), 'tourism', 'cccdQr', now(), now(), false, 0, '{}', id::text
       from unnest($3::uuid[]) id`,
    [tenantId, facilityId, ids],
  );

async function seedTenants(adminUrl: string, tenants: string[]): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(
      `insert into app.admin_unit (code, valid_from, level, kind, name)
       values ('07201', '2023-01-01', 'commune', 'phường', 'Phường Thọ Xương') on conflict do nothing`,
    );
    for (const tenantId of tenants) {
      await admin.query(
        `insert into app.tenant (tenant_id, name, sector) values ($1, 'T', 'accommodation')`,
        [tenantId],
      );
      await admin.query(
        `insert into app.facility (tenant_id, id, sector, kind, name, unit_code, unit_valid_from, address)
         values ($1, $2, 'accommodation', 'hotel', 'Khách sạn', '07201', '2023-01-01', 'Phường Thọ Xương')`,
        [tenantId, facilityId],
      );
    }
  } finally {
    await admin.end();
  }
}
