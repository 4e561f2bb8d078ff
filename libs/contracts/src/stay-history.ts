import { type JournalKind, journalKinds } from '@luutru/domain';
import { Instant, ListOf, OneOf, Text, Whole } from './fields.js';

export class ChangeResponse {
  @Text({ max: 100 })
  path!: string;

  @Text({ max: 400, min: 0, optional: true })
  from!: string | null;

  @Text({ max: 400, min: 0, optional: true })
  to!: string | null;
}

export class HistoryEntry {
  @Whole({ min: 1, max: 2_147_483_647 })
  version!: number;

  @Instant()
  at!: string;

  @Text({ max: 200 })
  by!: string;

  @OneOf(journalKinds, { name: 'JournalKind' })
  kind!: JournalKind;

  @ListOf(() => ChangeResponse)
  changes!: ChangeResponse[];
}

export class HistoryResponse {
  @ListOf(() => HistoryEntry)
  items!: HistoryEntry[];
}
