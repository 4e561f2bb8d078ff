import { Controller, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { BundleQuery } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, IdempotencyKey, Permission } from '@luutru/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FileBundle } from './file-bundle.js';

const schema = { type: 'object', additionalProperties: true } as const;

@ApiTags('fhir')
@Controller('fhir')
export class FhirController {
  constructor(@Inject(FileBundle) private readonly fileBundle: FileBundle) {}

  /**
   * A FHIR R4 transaction Bundle of a hospital's system: Patient, Encounter, Location, RelatedPerson. In-patient
   * encounters (IMP) become stays, any other becomes nothing; elements that are not needed are never stored.
   */
  @Post('Bundle')
  @HttpCode(200)
  @Permission('stays:declare')
  @ApiConsumes('application/fhir+json', 'application/json')
  @ApiProduces('application/fhir+json')
  @ApiBody({ schema: { ...schema, description: 'Bundle of type transaction' } })
  @ApiOkResponse({ schema: { ...schema, description: 'Bundle of type transaction-response' } })
  async file(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string | undefined,
    @Query() { facilityId }: BundleQuery,
    // Not @Body: a FHIR resource holds what no contract of ours lists, and it is ignored rather than refused.
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { status, body, replayed } = await this.fileBundle.run(caller, request.body, facilityId, key);
    if (replayed) void reply.header('Idempotent-Replayed', 'true');
    void reply.status(status).header('Content-Type', 'application/fhir+json; charset=utf-8');
    return JSON.stringify(body);
  }
}
