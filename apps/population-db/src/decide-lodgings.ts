import type {
  ApplyAnswer,
  LodgingItem,
  LodgingStatus,
  Operation,
  RejectionCode,
} from '@luutru/population-wire';

/** How far one stay has come. */
export interface Standing {
  sequence: number;
  status: LodgingStatus;
  /** Events applied so far. */
  events: number;
  /** Those of them that did not follow their predecessor directly. */
  gaps: number;
}

/** What is stored of the stays and events of a batch; ids in lower case. */
export interface Known {
  standings: ReadonlyMap<string, Standing>;
  eventIds: ReadonlySet<string>;
}

/** One event to be applied. */
export interface Effect {
  item: LodgingItem;
  gap: boolean;
}

export interface Decision {
  /** In the order of the items. */
  answers: ApplyAnswer[];
  effects: Effect[];
  /** Where each changed stay stands after the batch, and the event that left it so. */
  changed: ReadonlyMap<string, { standing: Standing; item: LodgingItem }>;
}

const NEXT: Record<LodgingStatus | 'unknown', Record<Operation, LodgingStatus | RejectionCode>> = {
  unknown: { declare: 'declared', amend: 'UNKNOWN_STAY', cancel: 'UNKNOWN_STAY' },
  declared: { declare: 'ALREADY_DECLARED', amend: 'declared', cancel: 'cancelled' },
  cancelled: { declare: 'declared', amend: 'STAY_CANCELLED', cancel: 'STAY_CANCELLED' },
};

const isBefore = (left: string | null, right: string): boolean =>
  left !== null && Date.parse(left) < Date.parse(right);

const contradiction = ({
  guest,
  arrivedAt,
  departedAt,
  expectedDepartureAt,
}: LodgingItem): RejectionCode | null => {
  if (isBefore(departedAt, arrivedAt) || isBefore(expectedDepartureAt, arrivedAt))
    return 'DEPARTURE_BEFORE_ARRIVAL';
  return guest.document.type !== 'none' && guest.document.number === null ? 'DOCUMENT_NUMBER_MISSING' : null;
};

type Judgement = 'duplicate' | 'stale' | RejectionCode | Standing;

const judge = (item: LodgingItem, before: Standing | undefined, isKnownEvent: boolean): Judgement => {
  if (isKnownEvent) return 'duplicate';
  const last = before?.sequence ?? 0;
  if (item.sequence < last) return 'stale';
  if (item.sequence === last) return 'SEQUENCE_TAKEN';
  const next = NEXT[before?.status ?? 'unknown'][item.operation];
  if (next !== 'declared' && next !== 'cancelled') return next;
  const gap = item.sequence === last + 1 ? 0 : 1;
  return (
    contradiction(item) ?? {
      sequence: item.sequence,
      status: next,
      events: (before?.events ?? 0) + 1,
      gaps: (before?.gaps ?? 0) + gap,
    }
  );
};

/** Judges a batch in its order; an event sees what those before it did. */
export const decideLodgings = (items: readonly LodgingItem[], known: Known): Decision => {
  const standings = new Map(known.standings);
  const eventIds = new Set(known.eventIds);
  const answers: ApplyAnswer[] = [];
  const effects: Effect[] = [];
  const changed = new Map<string, { standing: Standing; item: LodgingItem }>();
  for (const item of items) {
    const { eventId } = item;
    const stayId = item.stayId.toLowerCase();
    const before = standings.get(stayId);
    const lastSequence = before?.sequence ?? 0;
    const judged = judge(item, before, eventIds.has(eventId.toLowerCase()));
    if (judged === 'duplicate' || judged === 'stale') {
      answers.push({ eventId, result: judged, lastSequence });
    } else if (typeof judged === 'string') {
      answers.push({ eventId, result: 'rejected', code: judged, lastSequence });
    } else {
      answers.push({ eventId, result: 'applied', lastSequence: item.sequence });
      effects.push({ item, gap: judged.gaps > (before?.gaps ?? 0) });
      standings.set(stayId, judged);
      eventIds.add(eventId.toLowerCase());
      changed.set(stayId, { standing: judged, item });
    }
  }
  return { answers, effects, changed };
};
