import type { FieldError, PassengerDeclaration, PassengerStatus } from '@luutru/domain';

/** The row of `app.passenger`. */
export interface PassengerRow {
  tenant_id: string;
  id: string;
  trip_id: string;
  seat: string;
  status: PassengerStatus;
  boarding_point: string;
  alighting_point: string;
  boarded_at: Date | null;
  alighted_at: Date | null;
  /** Got on after the list was closed. */
  off_list: boolean;
  draft_sealed: Buffer;
  declaration: PassengerDeclaration;
  stay_id: string | null;
  errors: FieldError[];
  warnings: string[];
}

/** Whether a passenger takes up a seat. */
export const isSeated = ({ status }: Pick<PassengerRow, 'status'>): boolean =>
  status === 'listed' || status === 'aboard';
