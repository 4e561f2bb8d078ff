import { Module } from '@nestjs/common';
import { IssueReceipt } from './issue-receipt.js';
import { ReceiptsController } from './receipts.controller.js';
import { VerifyReceipt } from './verify-receipt.js';

@Module({ controllers: [ReceiptsController], providers: [IssueReceipt, VerifyReceipt] })
export class ReceiptsModule {}
