import { Controller, Get, Inject, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { tellViewed, ViewsPersons } from '@luutru/access-log';
import { Na17Query } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, Permission } from '@luutru/http';
import { xlsxType } from '@luutru/spreadsheet';
import type { FastifyRequest } from 'fastify';
import { ExportNa17 } from './export-na17.js';

@Controller('stays')
export class Na17Controller {
  constructor(@Inject(ExportNa17) private readonly exportNa17: ExportNa17) {}

  /** The foreigners who arrived in some days, as form NA17; the newest 5,000. */
  @Get('na17.xlsx')
  @Permission('stays:read')
  @ApiProduces(xlsxType)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ViewsPersons({ kind: 'export' })
  async export(
    @Caller() caller: Principal,
    @Query() query: Na17Query,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const disposition = `attachment; filename="NA17-${query.from}-${query.to}.xlsx"`;
    const { file, stayIds } = await this.exportNa17.run(caller, query);
    tellViewed(request, { stayIds });
    return new StreamableFile(file, { type: xlsxType, disposition });
  }
}
