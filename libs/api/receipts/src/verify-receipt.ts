import { Inject, Injectable } from '@nestjs/common';
import type { ReceiptVerification } from '@luutru/contracts';
import { PlatformDb } from '@luutru/database';
import { formatInstant } from '@luutru/domain';
import { NotFound } from '@luutru/http';

/** A number that was issued says so to anybody, and nothing about the guest. */
@Injectable()
export class VerifyReceipt {
  constructor(@Inject(PlatformDb) private readonly platformDb: PlatformDb) {}

  /** @throws NotFound for a number never issued */
  async run(number: string): Promise<ReceiptVerification> {
    const [row] = await this.platformDb.run((transaction) =>
      transaction.query<{ facility_name: string; declared_at: Date; late: boolean }>(
        'select facility_name, declared_at, late from app.find_receipt($1)',
        [number],
      ),
    );
    if (!row) throw new NotFound();
    return {
      genuine: true,
      facilityName: row.facility_name,
      declaredAt: formatInstant(row.declared_at.getTime()),
      late: row.late,
    };
  }
}
