import { Inject, Injectable } from '@nestjs/common';
import type { BatchAccepted } from '@luutru/contracts';
import { type Principal, TenantDb, type Transaction } from '@luutru/database';
import { type Answer, attemptOf, Invalid, type Lines, recall, Refused, remember } from '@luutru/http';
import { Vault } from '@luutru/vault';
import { v7 } from 'uuid';
import { addJob } from '@luutru/jobs';
import { WebhooksRepository } from '../webhooks/webhooks.repository.js';
import { sealLines, type SentLine } from './batch.row.js';
import { BatchesRepository } from './batches.repository.js';
import { FileBatch } from './file-batch.js';

/** Lines that are filed together. */
const chunkLines = 500;

/** Takes a batch in and answers at once; it is filed afterwards, whatever becomes of this process. */
@Injectable()
export class StartBatch {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(FileBatch) private readonly fileBatch: FileBatch,
  ) {}

  /**
   * @param callbackUrl a webhook of the tenant, which is told when the batch has ended
   * @throws Invalid `WEBHOOK_UNKNOWN` when no webhook has that address
   */
  async run(
    principal: Principal,
    lines: Lines,
    callbackUrl: string | undefined,
    key?: string,
  ): Promise<Answer<BatchAccepted>> {
    const { tenantId } = principal;
    if (!tenantId) throw new Refused(403, 'FORBIDDEN');
    const attempt = attemptOf(tenantId, key, `POST /batches ${callbackUrl ?? ''}`, lines.bodies);
    const answer = await this.tenantDb.run(principal, async (transaction) => {
      const given = await recall<BatchAccepted>(transaction, this.vault, attempt);
      if (given) return given;
      const body = { id: v7() };
      await this.store(transaction, { ...principal, tenantId }, body.id, lines, callbackUrl);
      await remember(transaction, this.vault, attempt, { status: 202, body });
      return { status: 202, body, replayed: false };
    });
    this.fileBatch.wake();
    return answer;
  }

  private async store(
    transaction: Transaction,
    principal: Principal & { tenantId: string },
    id: string,
    { bodies, places }: Lines,
    callbackUrl: string | undefined,
  ): Promise<void> {
    const { tenantId } = principal;
    const webhook = callbackUrl ? await new WebhooksRepository(transaction).byUrl(callbackUrl) : undefined;
    if (callbackUrl && !webhook) throw new Invalid([{ path: 'callbackUrl', code: 'WEBHOOK_UNKNOWN' }]);
    const batches = new BatchesRepository(transaction);
    await batches.add({
      tenant_id: tenantId,
      id,
      total: places.length,
      webhook_id: webhook?.id ?? null,
      user_id: principal.userId,
      user_name: principal.displayName,
      user_role: principal.role,
    });
    const sent = places.map(({ line, at }): SentLine =>
      at === undefined ? { line } : { line, body: bodies[at] },
    );
    for (let from = 0; from < sent.length; from += chunkLines) {
      const number = from / chunkLines;
      const chunk = sent.slice(from, from + chunkLines);
      const sealed = sealLines(this.vault, { tenant_id: tenantId, id }, number, chunk);
      await batches.addChunk(tenantId, id, { number, sealed });
    }
    await addJob(transaction, { tenantId, id, kind: 'batch' });
  }
}
