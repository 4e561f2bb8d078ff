import { type CaptureMethod, captureMethods } from '@luutru/domain';
import { ListOf, Nested, OneOf, Text } from './fields.js';
import { Guest } from './guest.js';

/** `POST /scans`: what a scanner read, a CCCD QR or the lines of an MRZ. */
export class ScanRequest {
  @Text({ max: 2000 })
  payload!: string;
}

export class ScanResponse {
  @Nested(() => Guest)
  guest!: Guest;

  @OneOf(captureMethods, { name: 'CaptureMethod' })
  captureMethod!: CaptureMethod;

  @ListOf('string')
  warnings!: string[];
}
