import { Inject, Injectable } from '@nestjs/common';
import type { ImportResponse, MapImportRequest } from '@luutru/contracts';
import { type Principal, TenantDb } from '@luutru/database';
import { type Answer, attemptOf, Invalid, NotFound, recall, Refused, remember } from '@luutru/http';
import { addJob } from '@luutru/jobs';
import { Vault } from '@luutru/vault';
import { columnsOf, headingsHash, type Mapping, mappingErrors, missingColumns } from './columns.js';
import { ImportRunner } from './import-runner.js';
import { openDetail, sealDetail } from './import.row.js';
import { importResponse } from './import.response.js';
import { ImportsRepository } from './imports.repository.js';

/** Says which column is which field, so that an import which waits for it goes on; the tenant's next file knows it. */
@Injectable()
export class MapImport {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(ImportRunner) private readonly runner: ImportRunner,
  ) {}

  /** @throws Refused 409 `IMPORT_NOT_WAITING`; Invalid with `COLUMN_REQUIRED` and for unknown columns and fields */
  async run(
    principal: Principal,
    id: string,
    request: MapImportRequest,
    key?: string,
  ): Promise<Answer<ImportResponse>> {
    const attempt = attemptOf(principal.tenantId ?? '', key, `POST /imports/${id}/mapping`, request);
    const answer = await this.tenantDb.run(principal, async (transaction) => {
      const imports = new ImportsRepository(transaction);
      const row = await imports.lock(id);
      if (!row) throw new NotFound();
      const given = await recall<ImportResponse>(transaction, this.vault, attempt);
      if (given) return given;
      if (row.status !== 'mapping') throw new Refused(409, 'IMPORT_NOT_WAITING');
      const detail = openDetail(this.vault, row);
      const headers = detail.columns.map(({ header }) => header);
      const errors = mappingErrors(request.columns, headers, 'columns');
      if (errors.length) throw new Invalid(errors);
      const said = request.columns as Mapping;
      const columns = columnsOf(
        headers,
        detail.columns.map(({ sample }) => sample),
        said,
      );
      const missing = missingColumns(columns);
      if (missing.length)
        throw new Invalid(missing.map((field) => ({ path: `columns.${field}`, code: 'COLUMN_REQUIRED' })));
      const sealed = sealDetail(this.vault, row, { ...detail, columns });
      await imports.map(row, sealed);
      await imports.rememberMapping(row.tenant_id, headingsHash(headers), said);
      await addJob(transaction, { tenantId: row.tenant_id, id: row.id, kind: 'import' });
      await imports.announce(row);
      const body = importResponse(this.vault, { ...row, status: 'running', detail_sealed: sealed });
      await remember(transaction, this.vault, attempt, { status: 200, body });
      return { status: 200, body, replayed: false };
    });
    this.runner.wake();
    return answer;
  }
}
