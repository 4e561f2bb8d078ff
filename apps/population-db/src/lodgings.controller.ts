import {
  readApplyRequest,
  type ApplyResponse,
  type DigestResponse,
  type LodgingRecord,
} from '@luutru/population-wire';
import { Body, Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { DuplicateInterceptor } from './duplicate.interceptor.js';
import { ApplyLodgings } from './apply-lodgings.js';
import { DigestLodgings } from './digest-lodgings.js';
import { FindLodging } from './find-lodging.js';
import { orRefuse } from './read-body.js';

@Controller('v1')
@UseInterceptors(DuplicateInterceptor)
export class LodgingsController {
  constructor(
    private readonly applyLodgings: ApplyLodgings,
    private readonly digestLodgings: DigestLodgings,
    private readonly findLodging: FindLodging,
  ) {}

  @Post('lodgings::apply')
  @HttpCode(200)
  apply(@Body() body: unknown): Promise<ApplyResponse> {
    return this.applyLodgings.run(orRefuse(readApplyRequest(body)));
  }

  @Get('lodgings::digest')
  digest(@Query('from') from?: unknown, @Query('to') to?: unknown): Promise<DigestResponse> {
    return this.digestLodgings.run(single(from), single(to));
  }

  @Get('lodgings/:stayId')
  find(@Param('stayId') stayId: string): Promise<LodgingRecord> {
    return this.findLodging.run(stayId);
  }
}

/** A parameter given twice is a list; as one text it is no day either. */
const single = (value: unknown): string | undefined => (value === undefined ? undefined : String(value));
