import { Flag, Instant, ListOf, Nested, OneOf, Text, Whole } from './fields.js';

/** What a receipt (biên nhận) says; the signature covers exactly this. */
export class ReceiptContent {
  @Text({ max: 40 })
  number!: string;

  @Whole({
    min: 1,
    max: 2_147_483_647,
    description: 'of the declaration: each amendment has a receipt of its own',
  })
  version!: number;

  @Text({ max: 200 })
  facilityName!: string;

  @Text({ max: 300 })
  facilityAddress!: string;

  @Text({ max: 200 })
  guestName!: string;

  @Text({ max: 10, min: 0, description: 'the last characters of the number of the paper' })
  documentTail!: string;

  @Instant()
  arrivedAt!: string;

  @Instant()
  declaredAt!: string;

  @Instant()
  dueAt!: string;

  @Flag()
  late!: boolean;

  @Whole({ min: 0, max: 2_147_483_647 })
  minutesLate!: number;
}

/** `GET /stays/{id}/receipt` */
export class SignedReceipt {
  @Nested(() => ReceiptContent)
  content!: ReceiptContent;

  @Text({
    max: 4000,
    description: 'the content as a compact JWS (RFC 7515), Ed25519; its kid is one of /receipts/keys',
  })
  jws!: string;

  @Text({ max: 300, description: 'public page on which the receipt is checked' })
  url!: string;
}

/** `GET /receipts/{number}/verify`: nothing about the guest. */
export class ReceiptVerification {
  @Flag()
  genuine!: boolean;

  @Text({ max: 200 })
  facilityName!: string;

  @Instant()
  declaredAt!: string;

  @Flag()
  late!: boolean;
}

export class ReceiptKey {
  @Text({ max: 20 })
  kid!: string;

  @OneOf(['OKP'], { name: 'KeyType' })
  kty!: string;

  @OneOf(['Ed25519'], { name: 'KeyCurve' })
  crv!: string;

  @OneOf(['EdDSA'], { name: 'KeyAlgorithm' })
  alg!: string;

  @OneOf(['sig'], { name: 'KeyUse' })
  use!: string;

  @Text({ max: 60 })
  x!: string;
}

/** `GET /receipts/keys`: a JWK set (RFC 7517); keys are added, never taken away. */
export class ReceiptKeySet {
  @ListOf(() => ReceiptKey)
  keys!: ReceiptKey[];
}
