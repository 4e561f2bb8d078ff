import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import { tellViewed, ViewsPersons } from '@luutru/access-log';
import { ManifestResponse } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, PathId, Permission } from '@luutru/http';
import { printPdf } from '@luutru/print';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { manifestDocument } from './manifest.document.js';
import { ShowManifest } from './show-manifest.js';
import { viewedPassengers } from './viewed-passengers.js';

const pdfType = 'application/pdf';

@Controller('trips/:id/manifest')
export class ManifestController {
  constructor(@Inject(ShowManifest) private readonly manifest: ShowManifest) {}

  /** JSON, or the printed list where the caller asks for a PDF and not for JSON. */
  @Get()
  @Permission('trips:read')
  @ViewsPersons({ kind: 'manifest' })
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
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ManifestResponse | Buffer> {
    void reply.header('Vary', 'Accept');
    const { accept = '' } = request.headers;
    const manifest = await this.manifest.run(caller, id);
    tellViewed(request, viewedPassengers(manifest.trip));
    if (!accept.includes(pdfType) || accept.includes('application/json')) return manifest;
    const pdf = await printPdf(manifestDocument(manifest));
    void reply.type(pdfType).header('Content-Disposition', `attachment; filename="manifest-${id}.pdf"`);
    return pdf;
  }
}
