import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Inject,
  Patch,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiParam,
  ApiProduces,
} from '@nestjs/swagger';
import { tellViewed, ViewsPersons } from '@luutru/access-log';
import {
  ImportList,
  ImportResponse,
  ImportRowList,
  ImportRowResponse,
  ImportStarted,
  ListImportRowsQuery,
  MapImportRequest,
  MendImportRowRequest,
  PageQuery,
  StartImportQuery,
} from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, give, IdempotencyKey, languageOf, PathId, Permission } from '@luutru/http';
import { xlsxType } from '@luutru/spreadsheet';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FindImports } from './find-imports.js';
import { MapImport } from './map-import.js';
import { MendRow } from './mend-row.js';
import { PathRow } from './path-row.js';
import { readUpload } from './read-upload.js';
import { refusing } from './refusing.js';
import { StartImport } from './start-import.js';
import { UploadSlots } from './upload-slots.js';
import { WriteRejections } from './write-rejections.js';
import { writeTemplate } from './write-template.js';

const binary = { schema: { type: 'string', format: 'binary' } } as const;

@Controller('imports')
export class ImportsController {
  constructor(
    @Inject(StartImport) private readonly startImport: StartImport,
    @Inject(FindImports) private readonly findImports: FindImports,
    @Inject(MapImport) private readonly mapImport: MapImport,
    @Inject(MendRow) private readonly mendRow: MendRow,
    @Inject(WriteRejections) private readonly writeRejections: WriteRejections,
    @Inject(UploadSlots) private readonly slots: UploadSlots,
  ) {}

  @Post()
  @HttpCode(202)
  @Permission('imports:write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        file: { type: 'string', format: 'binary', description: '.xlsx or .csv, 10 MB at most' },
        mapping: { type: 'string', description: 'JSON: heading of a column → path of a field' },
      },
    },
  })
  @ApiAcceptedResponse({ type: ImportStarted })
  async start(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string | undefined,
    @Query() query: StartImportQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportStarted> {
    const answer = await this.slots.run(async () => {
      const upload = await refusing(() => readUpload(request));
      return this.startImport.run(caller, query, upload, key);
    });
    void reply.header('Location', `/api/v1/imports/${answer.body.id}`);
    return give(reply, answer);
  }

  @Get()
  @Permission('imports:read')
  @ApiOkResponse({ type: ImportList })
  list(@Caller() caller: Principal, @Query() query: PageQuery): Promise<ImportList> {
    return this.findImports.run(caller, query);
  }

  @Get('template.xlsx')
  @Permission('imports:read')
  @ApiProduces(xlsxType)
  @ApiOkResponse(binary)
  template(): StreamableFile {
    return new StreamableFile(writeTemplate(), file('mau-khai-luu-tru.xlsx'));
  }

  @Get(':id')
  @Permission('imports:read')
  @ApiOkResponse({ type: ImportResponse })
  find(@Caller() caller: Principal, @PathId() id: string): Promise<ImportResponse> {
    return this.findImports.one(caller, id);
  }

  @Post(':id/mapping')
  @HttpCode(200)
  @Permission('imports:write')
  @ApiOkResponse({ type: ImportResponse })
  async map(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() request: MapImportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportResponse> {
    return give(reply, await this.mapImport.run(caller, id, request, key));
  }

  @Get(':id/rows')
  @Permission('imports:read')
  @ViewsPersons({ kind: 'import', of: ({ items }: ImportRowList) => ({ shown: items.length }) })
  @ApiOkResponse({ type: ImportRowList })
  rows(
    @Caller() caller: Principal,
    @PathId() id: string,
    @Query() query: ListImportRowsQuery,
    @Headers('accept-language') language: string | undefined,
  ): Promise<ImportRowList> {
    return this.findImports.rows(caller, id, query, languageOf(language));
  }

  @Patch(':id/rows/:row')
  @Permission('imports:write')
  @ApiParam({ name: 'row', type: 'integer' })
  @ApiOkResponse({ type: ImportRowResponse })
  async mend(
    @Caller() caller: Principal,
    @PathId() id: string,
    @PathRow() row: number,
    @IdempotencyKey() key: string | undefined,
    @Body() request: MendImportRowRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportRowResponse> {
    const language = languageOf(accepted);
    return give(reply, await this.mendRow.run(caller, { id, row }, request, { key, language }));
  }

  @Get(':id/rejections.xlsx')
  @Permission('imports:read')
  @ViewsPersons({ kind: 'export' })
  @ApiProduces(xlsxType)
  @ApiOkResponse(binary)
  async rejections(
    @Caller() caller: Principal,
    @PathId() id: string,
    @Headers('accept-language') language: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const { workbook, rejected } = await this.writeRejections.run(caller, id, languageOf(language));
    tellViewed(request, { shown: rejected });
    return new StreamableFile(workbook, file('dong-loi.xlsx'));
  }
}

const file = (name: string) => ({ type: xlsxType, disposition: `attachment; filename="${name}"` });
