import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AccessLogList, AccessLogQuery, AccessLogSummary, AccessLogSummaryQuery } from '@luutru/contracts';
import { Permission } from '@luutru/http';
import { ListViews } from './list-views.js';

@Controller('access-log')
export class AccessLogController {
  constructor(@Inject(ListViews) private readonly listViews: ListViews) {}

  /** Views of persons, newest first. */
  @Get()
  @Permission('access-log:read')
  @ApiOkResponse({ type: AccessLogList })
  list(@Query() query: AccessLogQuery): Promise<AccessLogList> {
    return this.listViews.run(query);
  }

  /** What each person looked at, the odd ones first. */
  @Get('summary')
  @Permission('access-log:read')
  @ApiOkResponse({ type: AccessLogSummary })
  summary(@Query() query: AccessLogSummaryQuery): Promise<AccessLogSummary> {
    return this.listViews.summary(query);
  }
}
