import { type EndReason, endReasons } from '@luutru/domain';
import { Instant, OneOf, Text, TextList } from './fields.js';

/** `POST /stays/{id}/check-out` */
export class CheckOutRequest {
  @Instant()
  departedAt!: string;

  @OneOf(endReasons, { name: 'EndReason', optional: true, description: 'how it ended; `left` when absent' })
  endReason?: EndReason | null;
}

/** `POST /stays/{id}/cancel` */
export class CancelStayRequest {
  @Text({ max: 300 })
  reason!: string;
}

/** `POST /stays/{id}/extend` */
export class ExtendStayRequest {
  @Instant()
  expectedDepartureAt!: string;
}

/** `POST /stays/{id}/move` */
export class MoveStayRequest {
  @Text({ max: 50, description: 'label of the new room, bed or seat' })
  place!: string;

  @Instant({ optional: true, description: 'now when absent' })
  at?: string | null;
}

/** `POST /stays/{id}/return`: the police give a declaration back for correction. */
export class ReturnStayRequest {
  @TextList({ max: 100, atMost: 20, description: 'paths of the fields to mend, e.g. guest.document.number' })
  fields!: string[];

  @Text({ max: 300, min: 3 })
  reason!: string;

  @Instant({ description: 'until when it is to be mended' })
  dueAt!: string;
}
