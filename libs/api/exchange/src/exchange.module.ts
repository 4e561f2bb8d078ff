import { type DynamicModule, Module } from '@nestjs/common';
import { StaysModule } from '@luutru/stays';
import { BatchesController } from './batches/batches.controller.js';
import { FileBatch } from './batches/file-batch.js';
import { FindBatch } from './batches/find-batch.js';
import { StartBatch } from './batches/start-batch.js';
import { FhirController } from './fhir/fhir.controller.js';
import { FileBundle } from './fhir/file-bundle.js';
import { OpenSandbox } from './sandbox/open-sandbox.js';
import { SandboxController } from './sandbox/sandbox.controller.js';
import { ManageWebhooks } from './webhooks/manage-webhooks.js';
import { SendWebhooks } from './webhooks/send-webhooks.js';
import { WebhookSettings } from './webhooks/webhook-url.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';

/** What machines say and are told: FHIR bundles of hospitals, batches, webhooks. */
@Module({})
export class ExchangeModule {
  static with(settings: WebhookSettings): DynamicModule {
    return {
      module: ExchangeModule,
      imports: [StaysModule],
      controllers: [FhirController, BatchesController, WebhooksController, SandboxController],
      providers: [
        { provide: WebhookSettings, useValue: settings },
        FileBundle,
        StartBatch,
        FileBatch,
        FindBatch,
        ManageWebhooks,
        SendWebhooks,
        OpenSandbox,
      ],
    };
  }
}
