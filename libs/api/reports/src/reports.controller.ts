import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiParam, getSchemaPath } from '@nestjs/swagger';
import {
  DraftReportRequest,
  EditReportRequest,
  ReportList,
  ReportResponse,
  ReportsQuery,
} from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, give, IfMatch, PathId, Permission } from '@luutru/http';
import { xlsxType } from '@luutru/spreadsheet';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChangeReport } from './change-report.js';
import { DraftReport } from './draft-report.js';
import { FindReports } from './find-reports.js';
import { edited, locked, submitted } from './report-deeds.js';
import { printReport } from './print-report.js';
import { pdfType, wantedForm } from './wanted-form.js';
import { reportWorkbook } from './report.workbook.js';

const file = { schema: { type: 'string', format: 'binary' } } as const;

/** The weekly and monthly reports of the province's police. */
@Controller('reports')
export class ReportsController {
  constructor(
    @Inject(FindReports) private readonly findReports: FindReports,
    @Inject(DraftReport) private readonly draftReport: DraftReport,
    @Inject(ChangeReport) private readonly changeReport: ChangeReport,
  ) {}

  /** The newest period first. */
  @Get()
  @Permission('reports:read')
  @ApiOkResponse({ type: ReportList })
  list(@Caller() caller: Principal, @Query() query: ReportsQuery): Promise<ReportList> {
    return this.findReports.list(caller, query);
  }

  /** A draft of the running period with figures to date; 200 and the same one where there is one already. */
  @Post('drafts')
  @Permission('reports:write')
  @ApiCreatedResponse({ type: ReportResponse })
  @ApiOkResponse({ type: ReportResponse })
  async draft(
    @Caller() caller: Principal,
    @Body() { kind }: DraftReportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportResponse> {
    const { made, report } = await this.draftReport.run(caller, kind);
    void reply.status(made ? 201 : 200);
    return give(reply, { body: report, replayed: !made });
  }

  /**
   * JSON, the paper as PDF in the layout of Decree 30/2020/NĐ-CP, or a workbook: by `Accept`, or by `.pdf` or `.xlsx`
   * after the id, which a plain link can say.
   */
  @Get(':id')
  @Permission('reports:read')
  @ApiParam({ name: 'id', description: 'UUID, with .pdf or .xlsx where that form is wanted' })
  @ApiExtraModels(ReportResponse)
  @ApiOkResponse({
    content: {
      'application/json': { schema: { $ref: getSchemaPath(ReportResponse) } },
      [pdfType]: file,
      [xlsxType]: file,
    },
  })
  async one(
    @Caller() caller: Principal,
    @Param('id') name: string,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportResponse | StreamableFile> {
    const { id, form } = wantedForm(name, headers.accept);
    const report = await this.findReports.one(caller, id);
    void reply.header('Vary', 'Accept');
    if (form === 'json') return give(reply, { body: report, replayed: false });
    const disposition = `attachment; filename="bao-cao-${report.number}.${form}"`;
    return form === 'pdf'
      ? new StreamableFile(await printReport(report), { type: pdfType, disposition })
      : new StreamableFile(reportWorkbook(report), { type: xlsxType, disposition });
  }

  /** Writes difficulties and proposals while it is a draft. */
  @Patch(':id')
  @Permission('reports:write')
  @ApiOkResponse({ type: ReportResponse })
  async edit(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @Body() request: EditReportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportResponse> {
    return give(reply, {
      body: await this.changeReport.run(caller, { id, version }, edited(request)),
      replayed: false,
    });
  }

  /** Freezes figures and texts before the deadline does. */
  @Post(':id/lock')
  @HttpCode(200)
  @Permission('reports:write')
  @ApiOkResponse({ type: ReportResponse })
  async lock(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportResponse> {
    return give(reply, {
      body: await this.changeReport.run(caller, { id, version }, locked),
      replayed: false,
    });
  }

  /** Says that it was handed over; from the deadline on it is late. */
  @Post(':id/submit')
  @HttpCode(200)
  @Permission('reports:write')
  @ApiOkResponse({ type: ReportResponse })
  async submit(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportResponse> {
    return give(reply, {
      body: await this.changeReport.run(caller, { id, version }, submitted),
      replayed: false,
    });
  }
}
