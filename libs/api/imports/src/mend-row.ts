import { Inject, Injectable } from '@nestjs/common';
import type { ImportRowResponse, MendImportRowRequest } from '@luutru/contracts';
import { type Principal, TenantDb, type Transaction } from '@luutru/database';
import { type FieldError, type ImportField, importFields } from '@luutru/domain';
import {
  type Answer,
  attemptOf,
  Invalid,
  type Language,
  NotFound,
  recall,
  Refused,
  remember,
} from '@luutru/http';
import { Vault } from '@luutru/vault';
import { FileRows } from './file-rows.js';
import {
  type ImportRow,
  openRejected,
  type OutcomeRow,
  type RejectedContent,
  sealRejected,
} from './import.row.js';
import { rowResponse } from './import.response.js';
import { ImportsRepository } from './imports.repository.js';
import { OutcomesRepository } from './outcomes.repository.js';

const known = new Set<string>(importFields);

/** A rejected row with new values: judged again, and filed if it is right now. Locked, so that it is filed once. */
@Injectable()
export class MendRow {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(FileRows) private readonly fileRows: FileRows,
  ) {}

  /**
   * @returns the row as it stands then, filed or still wrong
   * @throws Refused 409 `IMPORT_ROW_FILED`; Invalid for fields that there are not
   */
  async run(
    principal: Principal,
    place: { id: string; row: number },
    request: MendImportRowRequest,
    { key, language }: { key: string | undefined; language: Language },
  ): Promise<Answer<ImportRowResponse>> {
    const { tenantId } = principal;
    if (!tenantId) throw new Refused(403, 'FORBIDDEN');
    const errors = Object.keys(request.values).flatMap((field): FieldError[] =>
      known.has(field) ? [] : [{ path: `values.${field}`.slice(0, 200), code: 'UNKNOWN_FIELD' }],
    );
    if (errors.length) throw new Invalid(errors);
    const attempt = attemptOf(tenantId, key, `PATCH /imports/${place.id}/rows/${place.row}`, request);
    return this.tenantDb.run(principal, async (transaction) => {
      const found = await new ImportsRepository(transaction).byId(place.id);
      const outcome = found && (await new OutcomesRepository(transaction).lock(found.id, place.row));
      if (!outcome) throw new NotFound();
      const given = await recall<ImportRowResponse>(transaction, this.vault, attempt);
      if (given) return given;
      if (outcome.status === 'accepted') throw new Refused(409, 'IMPORT_ROW_FILED');
      const content = mended(openRejected(this.vault, outcome), request.values);
      const row = await this.file(transaction, { ...principal, tenantId }, found, { outcome, content });
      const body = rowResponse(this.vault, row, language);
      await remember(transaction, this.vault, attempt, { status: 200, body });
      return { status: 200, body, replayed: false };
    });
  }

  private async file(
    transaction: Transaction,
    principal: Principal & { tenantId: string },
    found: ImportRow,
    { outcome, content }: { outcome: OutcomeRow; content: RejectedContent },
  ): Promise<OutcomeRow> {
    const imports = new ImportsRepository(transaction);
    const outcomes = new OutcomesRepository(transaction);
    const place = { facilityId: found.facility_id, receivedAt: found.created_at };
    const [filed] = await this.fileRows.within(transaction, principal, place, [content]);
    if (!filed) throw new Error('A row without an outcome');
    if ('errors' in filed) {
      const sealed = sealRejected(this.vault, outcome, { ...content, errors: filed.errors });
      await outcomes.reject(outcome, sealed);
      return { ...outcome, sealed };
    }
    const warnings = [...content.warnings, ...filed.warnings] as OutcomeRow['warnings'];
    await outcomes.accept(outcome, filed.stayId, warnings);
    await imports.countMended(found);
    await imports.announce(found);
    return { ...outcome, status: 'accepted', stay_id: filed.stayId, warnings, sealed: null };
  }
}

/** A cell that somebody has typed anew is no formula any more. */
function mended(content: RejectedContent, changes: Readonly<Record<string, string | null>>): RejectedContent {
  const values = { ...content.values };
  for (const [field, text] of Object.entries(changes) as [ImportField, string | null][]) {
    if (text === null || text.trim() === '') delete values[field];
    else values[field] = text.trim();
  }
  return { ...content, values, faults: content.faults.filter(({ path }) => !(path in changes)) };
}
