import { type BatchStatus, batchStatuses, type Sector, sectors } from '@luutru/domain';
import { Id, Instant, ListOf, OneOf, Text, Whole } from './fields.js';

/** `POST /fhir/Bundle` */
export class BundleQuery {
  @Id({ optional: true, description: 'the health facility, where the tenant has several' })
  facilityId?: string;
}

/** `POST /batches` */
export class StartBatchQuery {
  @Text({ max: 500, optional: true, description: 'a registered webhook, told when the batch has ended' })
  callbackUrl?: string;
}

export class BatchAccepted {
  @Id()
  id!: string;
}

export class BatchResponse extends BatchAccepted {
  @OneOf(batchStatuses, { name: 'BatchStatus' })
  status!: BatchStatus;

  @Whole({ min: 0, max: 10_000, description: 'lines that are not blank' })
  total!: number;

  @Whole({ min: 0, max: 10_000 })
  accepted!: number;

  @Whole({ min: 0, max: 10_000 })
  rejected!: number;

  @Instant()
  createdAt!: string;

  @Instant({ optional: true })
  finishedAt!: string | null;
}

/** `POST /webhooks` */
export class CreateWebhookRequest {
  @Text({ max: 500, example: 'https://pms.example.vn/luutru' })
  url!: string;
}

export class WebhookCreated {
  @Id()
  id!: string;

  @Text({ max: 500 })
  url!: string;

  @Text({ max: 100, description: 'key of the signatures, shown this once' })
  secret!: string;
}

export class WebhookResponse {
  @Id()
  id!: string;

  @Text({ max: 500 })
  url!: string;

  @Instant()
  createdAt!: string;

  @Whole({ min: 0, max: 2_147_483_647, description: 'messages that wait for the receiver' })
  pending!: number;

  @Whole({ min: 0, max: 2_147_483_647, description: 'messages that were given up' })
  dead!: number;
}

export class WebhookList {
  @ListOf(() => WebhookResponse)
  items!: WebhookResponse[];

  @Text({ max: 500, optional: true })
  nextCursor!: string | null;
}

export class SandboxFacility {
  @Id()
  id!: string;

  @OneOf(sectors, { name: 'Sector' })
  sector!: Sector;

  @Text({ max: 200 })
  name!: string;
}

/** `POST /sandbox` */
export class SandboxResponse {
  @Id()
  tenantId!: string;

  @Text({ max: 200, description: 'Bearer credential of the sandbox, shown this once' })
  apiKey!: string;

  @Instant()
  expiresAt!: string;

  @ListOf(() => SandboxFacility)
  facilities!: SandboxFacility[];
}
