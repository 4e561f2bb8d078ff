import { randomBytes } from 'node:crypto';
import type { WebhookResponse } from '@luutru/contracts';
import { formatInstant } from '@luutru/domain';
import type { Vault } from '@luutru/vault';

/** An address of the tenant's own system that is told what happened, with the key of its signatures. */
export interface WebhookRow {
  tenant_id: string;
  id: string;
  url: string;
  secret_sealed: Buffer;
  created_at: Date;
}

/** With how many of its deliveries wait, and how many were given up. */
export type WebhookWithCounts = WebhookRow & { pending: number; dead: number };

type Place = Pick<WebhookRow, 'tenant_id' | 'id'>;

const cellOf = ({ tenant_id, id }: Place) => ({ owner: tenant_id, table: 'webhook', row: id });

export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64url')}`;
export const sealSecret = (vault: Vault, place: Place, secret: string): Buffer =>
  vault.seal(cellOf(place), secret);
export const openSecret = (vault: Vault, row: WebhookRow): string =>
  vault.open<string>(cellOf(row), row.secret_sealed);

export const webhookResponse = ({
  id,
  url,
  created_at,
  pending,
  dead,
}: WebhookWithCounts): WebhookResponse => ({
  id,
  url,
  createdAt: formatInstant(created_at.getTime()),
  pending,
  dead,
});
