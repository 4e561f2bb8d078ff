import { Controller, Get, Inject, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Na17Query } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, Permission } from '@luutru/http';
import { xlsxType } from '@luutru/spreadsheet';
import { ExportNa17 } from './export-na17.js';

@Controller('stays')
export class Na17Controller {
  constructor(@Inject(ExportNa17) private readonly exportNa17: ExportNa17) {}

  /** The foreigners who arrived in some days, as form NA17; the newest 5,000. */
  @Get('na17.xlsx')
  @Permission('stays:read')
  @ApiProduces(xlsxType)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@Caller() caller: Principal, @Query() query: Na17Query): Promise<StreamableFile> {
    const disposition = `attachment; filename="NA17-${query.from}-${query.to}.xlsx"`;
    return new StreamableFile(await this.exportNa17.run(caller, query), { type: xlsxType, disposition });
  }
}
