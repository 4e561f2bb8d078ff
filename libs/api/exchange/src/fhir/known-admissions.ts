import type { Transaction } from '@luutru/database';
import type { StayRow } from '@luutru/stays';

/** The stay that an encounter's identifier led to before. */
export interface KnownAdmission {
  stayId: string;
  version: number;
  status: StayRow['status'];
  /** Fingerprint of what was last said of it. */
  content: Buffer;
}

/** Which stay an identifier of a hospital's system stands for, within one transaction of the tenant's door. */
export class KnownAdmissions {
  constructor(
    private readonly transaction: Transaction,
    private readonly tenantId: string,
  ) {}

  /** Takes hold of the identifiers, so that two bundles with one encounter come one after the other. */
  async hold(indexes: readonly Buffer[]): Promise<Map<string, KnownAdmission>> {
    if (!indexes.length) return new Map();
    const sorted = [...indexes].sort(Buffer.compare);
    await this.transaction.query(
      `insert into app.fhir_encounter (tenant_id, encounter_index)
       select $1, i from unnest($2::bytea[]) i on conflict do nothing`,
      [this.tenantId, sorted],
    );
    const rows = await this.transaction.query<{
      encounter_index: Buffer;
      content_index: Buffer;
      id: string | null;
      version: number;
      status: StayRow['status'];
    }>(
      `select e.encounter_index, e.content_index, s.id, s.version, s.status from app.fhir_encounter e
         left join app.stay s on s.tenant_id = e.tenant_id and s.id = e.stay_id
        where e.tenant_id = $1 and e.encounter_index = any($2::bytea[]) order by e.encounter_index for update of e`,
      [this.tenantId, sorted],
    );
    return new Map(
      rows.flatMap(({ encounter_index, id, version, status, content_index }) =>
        id === null
          ? []
          : [
              [
                encounter_index.toString('hex'),
                { stayId: id, version, status, content: content_index },
              ] as const,
            ],
      ),
    );
  }

  async remember(index: Buffer, stayId: string, content: Buffer): Promise<void> {
    await this.transaction.query(
      `update app.fhir_encounter set stay_id = $3, content_index = $4 where tenant_id = $1 and encounter_index = $2`,
      [this.tenantId, index, stayId, content],
    );
  }
}
