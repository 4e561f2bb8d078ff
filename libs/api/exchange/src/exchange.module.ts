import { Module } from '@nestjs/common';
import { StaysModule } from '@luutru/stays';
import { FhirController } from './fhir/fhir.controller.js';
import { FileBundle } from './fhir/file-bundle.js';

/** What machines say and are told: FHIR bundles of hospitals, batches, webhooks, the sandbox. */
@Module({
  imports: [StaysModule],
  controllers: [FhirController],
  providers: [FileBundle],
})
export class ExchangeModule {}
