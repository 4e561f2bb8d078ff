import type { BatchResponse } from '@luutru/contracts';
import type { Transaction } from '@luutru/database';
import { v7 } from 'uuid';
import { addJob } from '@luutru/jobs';
import { WebhooksRepository } from './webhooks.repository.js';

/** Puts down what a webhook is to be told, in the transaction of what happened: both are kept or neither. */
export async function announce(
  transaction: Transaction,
  tenantId: string,
  webhookId: string,
  state: BatchResponse,
): Promise<void> {
  const id = v7();
  await new WebhooksRepository(transaction).addDelivery(tenantId, {
    id,
    webhookId,
    body: JSON.stringify(state),
  });
  await addJob(transaction, { tenantId, id, kind: 'webhook' });
}
