import { readVerifyRequest, type VerifyResponse } from '@luutru/population-wire';
import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { DuplicateInterceptor } from './duplicate.interceptor.js';
import { orRefuse } from './read-body.js';
import { VerifyCitizens } from './verify-citizens.js';

/** The double colon is Fastify's way to write one. */
@Controller('v1')
@UseInterceptors(DuplicateInterceptor)
export class CitizensController {
  constructor(private readonly verifyCitizens: VerifyCitizens) {}

  @Post('citizens::verify')
  @HttpCode(200)
  verify(@Body() body: unknown): Promise<VerifyResponse> {
    return this.verifyCitizens.run(orRefuse(readVerifyRequest(body)));
  }
}
