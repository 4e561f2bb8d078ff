import { CalendarDate, Instant, Whole } from './fields.js';

/** `GET /stays/today`: the desk's home screen in figures. */
export class TodayResponse {
  @CalendarDate()
  date!: string;

  @Instant()
  generatedAt!: string;

  @Instant({ description: 'when what arrives now is due' })
  nextDueAt!: string;

  @Whole({ min: 0, max: 1_000_000 })
  arrived!: number;

  @Whole({ min: 0, max: 1_000_000 })
  inHouse!: number;

  @Whole({ min: 0, max: 1_000_000, description: 'in house and expected to leave today or before' })
  dueToLeave!: number;

  @Whole({ min: 0, max: 1_000_000, description: 'declared today after the due time' })
  late!: number;

  @Whole({ min: 0, max: 1_000_000 })
  syncPending!: number;

  @Whole({ min: 0, max: 1_000_000 })
  syncParked!: number;
}
