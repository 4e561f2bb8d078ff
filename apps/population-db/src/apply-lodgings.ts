import {
  contentHash,
  digestDay,
  type ApplyRequest,
  type ApplyResponse,
  type LodgingItem,
} from '@luutru/population-wire';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isCollision } from './database.js';
import { decideLodgings, type Decision, type Known, type Standing } from './decide-lodgings.js';

const ATTEMPTS = 5;

/** Applies a batch of events in one transaction. */
@Injectable()
export class ApplyLodgings {
  constructor(private readonly dataSource: DataSource) {}

  /** A stay that two first events declare at once meets a unique key: the later one is judged anew. */
  async run({ items }: ApplyRequest): Promise<ApplyResponse> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return { items: await this.dataSource.transaction((tx) => applyOnce(tx, items)) };
      } catch (error) {
        if (attempt === ATTEMPTS || !isCollision(error)) throw error;
      }
    }
  }
}

const applyOnce = async (tx: EntityManager, items: readonly LodgingItem[]): Promise<Decision['answers']> => {
  const known = await readKnown(tx, items);
  const decision = decideLodgings(items, known);
  if (decision.effects.length > 0) await write(tx, decision, known);
  return decision.answers;
};

/**
 * Locks the stays in the order of their ids, so that two batches cannot wait for each other. The events are read by
 * a statement of their own: it sees what was committed while this one waited for its locks.
 */
const readKnown = async (tx: EntityManager, items: readonly LodgingItem[]): Promise<Known> => {
  const rows: (Standing & { stayId: string })[] = await tx.query(
    `SELECT stay_id AS "stayId", sequence, status, events, gaps FROM lodging
     WHERE stay_id = ANY($1::uuid[]) ORDER BY stay_id FOR UPDATE`,
    [[...new Set(items.map((item) => item.stayId))]],
  );
  const events: { eventId: string }[] = await tx.query(
    'SELECT event_id AS "eventId" FROM lodging_effect WHERE event_id = ANY($1::uuid[])',
    [items.map((item) => item.eventId)],
  );
  return {
    standings: new Map(rows.map(({ stayId, ...standing }) => [stayId, standing])),
    eventIds: new Set(events.map((event) => event.eventId)),
  };
};

const FIELDS = ['sequence', 'status', 'day', 'unit_code', 'content_hash', 'content', 'events', 'gaps'];
const WRITE = `
  WITH given AS (
    SELECT * FROM json_to_recordset($1::json) AS stay (
      known boolean, stay_id uuid, sequence integer, status text, day date, unit_code text, content_hash text,
      content jsonb, events integer, gaps integer)
  ), added AS (
    INSERT INTO lodging (stay_id, ${FIELDS.join(', ')})
    SELECT stay_id, ${FIELDS.join(', ')} FROM given WHERE NOT known ORDER BY stay_id
  ), changed AS (
    UPDATE lodging SET ${FIELDS.map((field) => `${field} = given.${field}`).join(', ')}
    FROM given WHERE given.known AND lodging.stay_id = given.stay_id
  )
  INSERT INTO lodging_effect (event_id, stay_id, sequence, operation, gap)
  SELECT * FROM unnest($2::uuid[], $3::uuid[], $4::integer[], $5::text[], $6::boolean[])`;

const contentOf = ({
  eventId: _,
  stayId: _s,
  sequence: _q,
  operation: _o,
  occurredAt: _t,
  ...content
}: LodgingItem) => content;

const write = async (tx: EntityManager, { effects, changed }: Decision, known: Known): Promise<void> => {
  const stays = [...changed].map(([stayId, { standing, item }]) => ({
    known: known.standings.has(stayId),
    stay_id: stayId,
    sequence: standing.sequence,
    status: standing.status,
    day: digestDay(item.arrivedAt),
    unit_code: item.facility.unitCode,
    content_hash: contentHash(standing.status, item),
    content: contentOf(item),
    events: standing.events,
    gaps: standing.gaps,
  }));
  await tx.query(WRITE, [
    JSON.stringify(stays),
    effects.map(({ item }) => item.eventId),
    effects.map(({ item }) => item.stayId),
    effects.map(({ item }) => item.sequence),
    effects.map(({ item }) => item.operation),
    effects.map(({ gap }) => gap),
  ]);
};
