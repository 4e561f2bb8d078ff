import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ErrorCodeList } from '@luutru/contracts';
import { errorCatalogue } from '@luutru/domain';
import { Public } from '@luutru/http';

@Controller('error-codes')
export class ErrorCodesController {
  /** Every code that the API may answer with, in both languages. */
  @Get()
  @Public()
  @ApiOkResponse({ type: ErrorCodeList })
  list(): ErrorCodeList {
    return {
      items: Object.entries(errorCatalogue).map(([code, { vi, en }]) => ({ code, vi, en })),
      nextCursor: null,
    };
  }
}
