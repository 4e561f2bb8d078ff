import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ImportStarted, StartImportQuery } from '@luutru/contracts';
import { type Principal, TenantDb, type Transaction } from '@luutru/database';
import { KnownFacilities } from '@luutru/facilities';
import { type Answer, attemptOf, Invalid, recall, Refused, remember } from '@luutru/http';
import { addJob } from '@luutru/jobs';
import { standingError } from '@luutru/stays';
import { Vault } from '@luutru/vault';
import { v7 } from 'uuid';
import { columnsOf, headingsHash, type Mapping, mappingErrors, missingColumns } from './columns.js';
import { ImportRunner } from './import-runner.js';
import { sealDetail, sealPart } from './import.row.js';
import { ImportsRepository } from './imports.repository.js';
import { type Inspected, inspectFile } from './inspect-file.js';
import type { Upload } from './read-upload.js';
import { refusing } from './refusing.js';

const partBytes = 256 * 1024;

/** Takes in a file: read once to its end, kept under seal, to be filed by whichever process is free. */
@Injectable()
export class StartImport {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(KnownFacilities) private readonly facilities: KnownFacilities,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(ImportRunner) private readonly runner: ImportRunner,
  ) {}

  /**
   * @throws Refused with the code of what is wrong with the file, 409 `IMPORT_REPEATED`; Invalid for an unknown or
   *   suspended facility and for a mapping of other columns than the file's
   */
  async run(
    principal: Principal,
    query: StartImportQuery,
    upload: Upload,
    key?: string,
  ): Promise<Answer<ImportStarted>> {
    const { tenantId } = principal;
    if (!tenantId) throw new Refused(403, 'FORBIDDEN');
    await this.mayDeclare(principal, query.facilityId);
    const fileHash = createHash('sha256').update(upload.file).digest();
    const attempt = attemptOf(tenantId, key, 'POST /imports', {
      ...query,
      mapping: upload.mapping,
      file: fileHash.toString('hex'),
    });
    const given = await this.tenantDb.run(principal, (transaction) =>
      recall<ImportStarted>(transaction, this.vault, attempt),
    );
    if (given) return given;
    const inspected = await refusing(() => inspectFile(upload.file, upload.fileName));
    const errors = mappingErrors(upload.mapping ?? {}, inspected.headers, 'mapping');
    if (errors.length) throw new Invalid(errors);
    const answer = await this.tenantDb.run(principal, async (transaction): Promise<Answer<ImportStarted>> => {
      await new ImportsRepository(transaction).awaitSame(tenantId, query.facilityId, fileHash);
      const first = await recall<ImportStarted>(transaction, this.vault, attempt);
      if (first) return first;
      const body = { id: v7() };
      const file = { ...upload, hash: fileHash };
      await this.keep(transaction, { ...principal, tenantId }, query, { id: body.id, file, inspected });
      await remember(transaction, this.vault, attempt, { status: 202, body });
      return { status: 202, body, replayed: false };
    });
    this.runner.wake();
    return answer;
  }

  private async mayDeclare(principal: Principal, facilityId: string): Promise<void> {
    const facility = await this.facilities.find(principal, facilityId);
    const code = standingError(facility);
    if (code) throw new Invalid([{ path: 'facilityId', code }]);
  }

  private async keep(
    transaction: Transaction,
    principal: Principal & { tenantId: string },
    { facilityId, again }: StartImportQuery,
    { id, file, inspected }: { id: string; file: Upload & { hash: Buffer }; inspected: Inspected },
  ): Promise<void> {
    const imports = new ImportsRepository(transaction);
    const { headers, samples, headingRow, total } = inspected;
    const headings = headingsHash(headers);
    const said = (file.mapping ?? (await imports.rememberedMapping(headings))) as Mapping;
    const columns = columnsOf(headers, samples, said);
    const waits = missingColumns(columns).length > 0;
    const place = { tenant_id: principal.tenantId, id };
    const row = {
      ...place,
      facility_id: facilityId,
      status: waits ? ('mapping' as const) : ('running' as const),
      total,
      file_hash: file.hash,
      detail_sealed: sealDetail(this.vault, place, { fileName: file.fileName, headingRow, columns }),
      user_id: principal.userId,
      user_name: principal.displayName,
      user_role: principal.role,
      created_at: transaction.now,
    };
    if ((await imports.isRepeated(row)) && again !== 'true') throw new Refused(409, 'IMPORT_REPEATED');
    await imports.insert(row);
    for (let part = 0; part * partBytes < file.file.length; part++) {
      const bytes = file.file.subarray(part * partBytes, (part + 1) * partBytes);
      await imports.insertPart(place, part, sealPart(this.vault, place, part, bytes));
    }
    if (file.mapping) await imports.rememberMapping(principal.tenantId, headings, said);
    if (!waits) await addJob(transaction, { tenantId: place.tenant_id, id: place.id, kind: 'import' });
  }
}
