import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { StatisticsQuery, StatisticsResponse } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, Permission } from '@luutru/http';
import { AskFigures } from './ask-figures.js';

@Controller('statistics')
export class StatisticsController {
  constructor(@Inject(AskFigures) private readonly askFigures: AskFigures) {}

  /** Counts and averages of a range; counts below five are withheld, and what would give them away. */
  @Get()
  @Permission('statistics:read')
  @ApiOkResponse({ type: StatisticsResponse })
  figures(@Caller() caller: Principal, @Query() query: StatisticsQuery): Promise<StatisticsResponse> {
    return this.askFigures.run(caller, query);
  }
}
