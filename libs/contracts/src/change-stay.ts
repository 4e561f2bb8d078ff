import { Instant, Text } from './fields.js';

/** `POST /stays/{id}/check-out` */
export class CheckOutRequest {
  @Instant()
  departedAt!: string;
}

/** `POST /stays/{id}/cancel` */
export class CancelStayRequest {
  @Text({ max: 300 })
  reason!: string;
}
