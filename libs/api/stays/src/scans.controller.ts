import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ScanRequest, ScanResponse } from '@luutru/contracts';
import { localDate, scan } from '@luutru/domain';
import { Invalid, Permission } from '@luutru/http';

@Controller('scans')
export class ScansController {
  /** Reads a CCCD QR or an MRZ; stores nothing. */
  @Post()
  @HttpCode(200)
  @Permission('scans:read')
  @ApiOkResponse({ type: ScanResponse })
  read(@Body() { payload }: ScanRequest): ScanResponse {
    const reading = scan(payload, localDate(Date.now()));
    if ('errors' in reading) throw new Invalid([...reading.errors]);
    return { guest: reading.guest, captureMethod: reading.captureMethod, warnings: [...reading.warnings] };
  }
}
