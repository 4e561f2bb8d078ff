import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import { ManifestResponse } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, PathId, Permission } from '@luutru/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ShowManifest } from './show-manifest.js';

const pdfType = 'application/pdf';

@Controller('trips/:id/manifest')
export class ManifestController {
  constructor(@Inject(ShowManifest) private readonly manifest: ShowManifest) {}

  /** JSON, or the printed list where the caller asks for a PDF and not for JSON. */
  @Get()
  @Permission('trips:read')
  @ApiExtraModels(ManifestResponse)
  @ApiOkResponse({
    content: {
      'application/json': { schema: { $ref: getSchemaPath(ManifestResponse) } },
      [pdfType]: { schema: { type: 'string', format: 'binary' } },
    },
  })
  async show(
    @Caller() caller: Principal,
    @PathId() id: string,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ManifestResponse | Buffer> {
    void reply.header('Vary', 'Accept');
    const { accept = '' } = headers;
    if (!accept.includes(pdfType) || accept.includes('application/json'))
      return this.manifest.run(caller, id);
    const pdf = await this.manifest.pdf(caller, id);
    void reply.type(pdfType).header('Content-Disposition', `attachment; filename="manifest-${id}.pdf"`);
    return pdf;
  }
}
