import { Inject, Injectable } from '@nestjs/common';
import type { Principal, Transaction } from '@luutru/database';
import type { FieldError } from '@luutru/domain';
import { FacilitiesRepository } from '@luutru/facilities';
import { DeclareStays } from '@luutru/stays';
import { rowBody } from './row-body.js';
import { rowErrors } from './row-errors.js';
import type { RowValues } from './row-values.js';

/** What became of one row. */
export type RowOutcome = { stayId: string; warnings: string[] } | { errors: FieldError[] };

/** Files rows as declarations, in a transaction that also keeps what became of them: both are kept or neither. */
@Injectable()
export class FileRows {
  constructor(@Inject(DeclareStays) private readonly declareStays: DeclareStays) {}

  /** @param receivedAt when the file came in; the rows are read by it, whenever they are filed */
  async within(
    transaction: Transaction,
    principal: Principal & { tenantId: string },
    { facilityId, receivedAt }: { facilityId: string; receivedAt: Date },
    rows: readonly Pick<RowValues, 'values' | 'faults'>[],
  ): Promise<RowOutcome[]> {
    const facility = await new FacilitiesRepository(transaction).byId(facilityId);
    const context = {
      facilityId,
      sector: facility?.sector ?? 'accommodation',
      receivedAt: receivedAt.getTime(),
    };
    const read = rows.map(({ values, faults }) => rowBody(values, faults, context));
    const filed = await this.declareStays.within(
      transaction,
      principal,
      read.map(({ body }) => body),
      new Map(facility ? [[facilityId, facility]] : []),
    );
    return filed.map((one, at) =>
      one.status === 201
        ? { stayId: one.id, warnings: one.warnings }
        : { errors: rowErrors(read[at]?.faults ?? [], one.errors) },
    );
  }
}
