import { Controller, Get, Inject, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { tellViewed, ViewsPersons } from '@luutru/access-log';
import { ComplianceList, ComplianceQuery, ExportComplianceQuery } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, Permission } from '@luutru/http';
import { xlsxType } from '@luutru/spreadsheet';
import type { FastifyRequest } from 'fastify';
import { ExportCompliance } from './export-compliance.js';
import { ListCompliance } from './list-compliance.js';

/** How the facilities of the officer's unit keep their duty to declare; it shows no guest. */
@Controller('compliance')
export class ComplianceController {
  constructor(
    @Inject(ListCompliance) private readonly listCompliance: ListCompliance,
    @Inject(ExportCompliance) private readonly exportCompliance: ExportCompliance,
  ) {}

  @Get()
  @Permission('compliance:read')
  @ApiOkResponse({ type: ComplianceList })
  list(@Caller() caller: Principal, @Query() query: ComplianceQuery): Promise<ComplianceList> {
    return this.listCompliance.run(caller, query);
  }

  /** The whole list as a workbook; the purpose is kept in the log of views. */
  @Get('export.xlsx')
  @Permission('compliance:read')
  @ApiProduces(xlsxType)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ViewsPersons({ kind: 'export' })
  async export(
    @Caller() caller: Principal,
    @Query() query: ExportComplianceQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const { file, count } = await this.exportCompliance.run(caller, query);
    tellViewed(request, { shown: count });
    const disposition = `attachment; filename="tuan-thu-${query.from}-${query.to}.xlsx"`;
    return new StreamableFile(file, { type: xlsxType, disposition });
  }
}
