import { Inject, Injectable } from '@nestjs/common';
import type { ReceiptContent, SignedReceipt } from '@luutru/contracts';
import { PoliceDb, type Principal, TenantDb } from '@luutru/database';
import { formatInstant } from '@luutru/domain';
import { NotFound } from '@luutru/http';
import { ReceiptKeys } from '@luutru/vault';

interface Row {
  receipt_number: string;
  version: number;
  full_name: string;
  document_tail: string;
  arrived_at: Date;
  declared_at: Date;
  due_at: Date;
  late: boolean;
  minutes_late: number;
  facility_name: string;
  facility_address: string;
}

const statement = `
  select s.receipt_number, s.version, s.full_name, s.document_tail, s.arrived_at, s.declared_at, s.due_at, s.late,
         s.minutes_late, f.name as facility_name, f.address as facility_address
    from app.stay s join app.facility f on f.tenant_id = s.tenant_id and f.id = s.facility_id`;

/**
 * The signed proof that a declaration was taken in. Nothing is stored: the same declaration gives the same receipt,
 * byte for byte, until a new key signs; what an older key signed stays valid.
 */
@Injectable()
export class IssueReceipt {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(PoliceDb) private readonly policeDb: PoliceDb,
    @Inject(ReceiptKeys) private readonly keys: ReceiptKeys,
  ) {}

  /** @throws NotFound, for another tenant's stay too, and outside the officer's unit */
  async run(principal: Principal, stayId: string): Promise<SignedReceipt> {
    const door = principal.role === 'police' ? this.policeDb : this.tenantDb;
    const [row] = await door.run(principal, (transaction) =>
      transaction.query<Row>(`${statement} where s.id = $1`, [stayId]),
    );
    if (!row) throw new NotFound();
    return this.sign(row);
  }

  private sign(row: Row): SignedReceipt {
    const content = contentOf(row);
    return { content, jws: this.keys.sign(content), url: `/receipts/${content.number}` };
  }
}

const contentOf = (row: Row): ReceiptContent => ({
  number: row.receipt_number,
  version: row.version,
  facilityName: row.facility_name,
  facilityAddress: row.facility_address,
  guestName: row.full_name,
  documentTail: row.document_tail,
  arrivedAt: formatInstant(row.arrived_at.getTime()),
  declaredAt: formatInstant(row.declared_at.getTime()),
  dueAt: formatInstant(row.due_at.getTime()),
  late: row.late,
  minutesLate: row.minutes_late,
});
