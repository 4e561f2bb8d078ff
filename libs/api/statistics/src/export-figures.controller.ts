import { Controller, Get, Headers, Inject, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { ViewsPersons } from '@luutru/access-log';
import { ExportStatisticsQuery } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, languageOf, Permission } from '@luutru/http';
import { xlsxType } from '@luutru/spreadsheet';
import type { FastifyReply } from 'fastify';
import { AskFigures } from './ask-figures.js';
import { type FigureSheet, figureSheet } from './figure-sheet.js';
import { figuresCsv, figuresPdf, figuresXlsx } from './write-figures.js';

const binary = { schema: { type: 'string', format: 'binary' } } as const;

/** An export is a view like any other, and is kept with what it is for. */
const Logged = (): MethodDecorator =>
  ViewsPersons({
    kind: 'export',
    of: () => ({ shown: 0 }),
    reason: ({ query }) => ({ purpose: (query as ExportStatisticsQuery).purpose }),
  });

/** The figures of `GET /statistics` as a file; small counts are withheld as they are there. */
@Controller('statistics')
export class ExportFiguresController {
  constructor(@Inject(AskFigures) private readonly askFigures: AskFigures) {}

  @Get('export.xlsx')
  @Permission('statistics:read')
  @Logged()
  @ApiProduces(xlsxType)
  @ApiOkResponse(binary)
  async xlsx(
    @Caller() caller: Principal,
    @Query() query: ExportStatisticsQuery,
    @Headers('accept-language') language: string | undefined,
  ): Promise<StreamableFile> {
    const sheet = await this.sheet(caller, query, language);
    return new StreamableFile(figuresXlsx(sheet), { type: xlsxType, disposition: named(query, 'xlsx') });
  }

  @Get('export.csv')
  @Permission('statistics:read')
  @Logged()
  @ApiProduces('text/csv')
  @ApiOkResponse(binary)
  async csv(
    @Caller() caller: Principal,
    @Query() query: ExportStatisticsQuery,
    @Headers('accept-language') language: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const sheet = await this.sheet(caller, query, language);
    void reply.type('text/csv; charset=utf-8').header('Content-Disposition', named(query, 'csv'));
    return figuresCsv(sheet);
  }

  @Get('export.pdf')
  @Permission('statistics:read')
  @Logged()
  @ApiProduces('application/pdf')
  @ApiOkResponse(binary)
  async pdf(
    @Caller() caller: Principal,
    @Query() query: ExportStatisticsQuery,
    @Headers('accept-language') language: string | undefined,
  ): Promise<StreamableFile> {
    const sheet = await this.sheet(caller, query, language);
    return new StreamableFile(await figuresPdf(sheet), {
      type: 'application/pdf',
      disposition: named(query, 'pdf'),
    });
  }

  private async sheet(
    caller: Principal,
    { purpose: _purpose, ...query }: ExportStatisticsQuery,
    language: string | undefined,
  ): Promise<FigureSheet> {
    return figureSheet(await this.askFigures.run(caller, query), languageOf(language));
  }
}

const named = ({ from, to, by }: ExportStatisticsQuery, extension: string): string =>
  `attachment; filename="luu-tru-${by}-${from}-${to}.${extension}"`;
