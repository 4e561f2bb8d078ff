import { Controller, Get, Header, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiParam, getSchemaPath } from '@nestjs/swagger';
import { ViewsPersons } from '@luutru/access-log';
import { ReceiptKeySet, ReceiptVerification, SignedReceipt } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, NotFound, PathId, Permission, Public, Refused, sourceOf, TryLimit } from '@luutru/http';
import { printPdf } from '@luutru/print';
import { ReceiptKeys } from '@luutru/vault';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IssueReceipt } from './issue-receipt.js';
import { receiptDocument } from './receipt.document.js';
import { VerifyReceipt } from './verify-receipt.js';

const pdfType = 'application/pdf';
const shape = /^LT[0-9A-HJKMNP-TV-Z]{26}$/;

@Controller()
export class ReceiptsController {
  private readonly tries = new TryLimit(60, 60_000);

  constructor(
    @Inject(IssueReceipt) private readonly issueReceipt: IssueReceipt,
    @Inject(VerifyReceipt) private readonly verifyReceipt: VerifyReceipt,
    @Inject(ReceiptKeys) private readonly keys: ReceiptKeys,
  ) {}

  /** JSON, or the printed receipt where the caller asks for a PDF and not for JSON. */
  @Get('stays/:id/receipt')
  @Permission('stays:view')
  @ViewsPersons({
    kind: 'stay',
    of: (_, { params }) => ({ stayIds: [(params as { id: string }).id], shown: 1 }),
  })
  @ApiExtraModels(SignedReceipt)
  @ApiOkResponse({
    content: {
      'application/json': { schema: { $ref: getSchemaPath(SignedReceipt) } },
      [pdfType]: { schema: { type: 'string', format: 'binary' } },
    },
  })
  async issue(
    @Caller() caller: Principal,
    @PathId() id: string,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedReceipt | Buffer> {
    void reply.header('Vary', 'Accept');
    const receipt = await this.issueReceipt.run(caller, id);
    const { accept = '' } = headers;
    if (!accept.includes(pdfType) || accept.includes('application/json')) return receipt;
    void reply
      .type(pdfType)
      .header('Content-Disposition', `attachment; filename="${receipt.content.number}.pdf"`);
    return printPdf(receiptDocument(receipt));
  }

  /** The public keys by which receipts are checked, without us. */
  @Get('receipts/keys')
  @Public()
  @Header('Cache-Control', 'public, max-age=3600')
  @ApiOkResponse({ type: ReceiptKeySet })
  keySet(): ReceiptKeySet {
    return { keys: [...this.keys.publicKeys] };
  }

  /** Whether a receipt of this number was issued. Numbers cannot be guessed; tries are limited all the same. */
  @Get('receipts/:number/verify')
  @Public()
  @ApiParam({ name: 'number', schema: { type: 'string', pattern: shape.source } })
  @ApiOkResponse({ type: ReceiptVerification })
  verify(@Param('number') number: string, @Req() { ip }: FastifyRequest): Promise<ReceiptVerification> {
    const wait = this.tries.take(sourceOf(ip));
    if (wait) throw new Refused(429, 'TOO_MANY_REQUESTS', { retryAfterSeconds: wait });
    if (!shape.test(number)) throw new NotFound();
    return this.verifyReceipt.run(number);
  }
}
