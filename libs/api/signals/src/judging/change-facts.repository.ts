import type { Transaction } from '@luutru/database';
import type { EditingRecord, JudgedTrip } from '@luutru/domain';
import { openContent } from '@luutru/journal';
import type { Vault } from '@luutru/vault';
import type { Claim } from './claims.repository.js';

/** A passenger's place on a trip. */
export interface Carried {
  stayId: string;
  offList: boolean;
  trip: JudgedTrip;
}

type Entry = Pick<Claim, 'tenant_id' | 'stay_id' | 'last_sequence'>;

/** The day on which the visa of each foreign guest ends, as the last entry of the journal has it under seal. */
export async function visaEnds(
  transaction: Transaction,
  vault: Vault,
  entries: readonly Entry[],
): Promise<Map<string, string | null>> {
  if (!entries.length) return new Map();
  const rows = await transaction.query<Entry & { sealed: Buffer }>(
    `select j.tenant_id, j.stay_id, j.sequence as last_sequence, j.sealed
       from unnest($1::uuid[], $2::uuid[], $3::int[]) c (tenant_id, stay_id, sequence)
       join app.journal j on j.tenant_id = c.tenant_id and j.stay_id = c.stay_id and j.sequence = c.sequence`,
    [
      entries.map(({ tenant_id }) => tenant_id),
      entries.map(({ stay_id }) => stay_id),
      entries.map(({ last_sequence }) => last_sequence),
    ],
    'signals-visas',
  );
  return new Map(
    rows.map(({ tenant_id: tenantId, stay_id: stayId, last_sequence: sequence, sealed }) => [
      stayId,
      openContent(vault, { tenantId, stayId, sequence }, sealed).stay.guest.visa?.expiresOn ?? null,
    ]),
  );
}

/** The trips that stays were made on, by stay. */
export async function tripsOf(
  transaction: Transaction,
  stays: readonly { tenantId: string; id: string }[],
): Promise<Map<string, Carried>> {
  if (!stays.length) return new Map();
  const rows = await transaction.query<JudgedTrip & { stay_id: string; off_list: boolean }>(
    `select p.stay_id, p.off_list, t.id, t.seats, t.beds, t.departure_headcount as "departureHeadcount",
            t.departure_listed as "departureListed", t.arrival_headcount as "arrivalHeadcount",
            t.arrival_listed as "arrivalListed"
       from unnest($1::uuid[], $2::uuid[]) c (tenant_id, stay_id)
       join app.passenger p on p.tenant_id = c.tenant_id and p.stay_id = c.stay_id
       join app.trip t on t.tenant_id = p.tenant_id and t.id = p.trip_id`,
    [stays.map(({ tenantId }) => tenantId), stays.map(({ id }) => id)],
    'signals-trips',
  );
  return new Map(
    rows.map(({ stay_id: stayId, off_list: offList, ...trip }) => [stayId, { stayId, offList, trip }]),
  );
}

/** What the accounts that amended these stays amended lately. */
export function editsOf(
  transaction: Transaction,
  entries: readonly Entry[],
  minutes: number,
): Promise<EditingRecord[]> {
  const changed = entries.filter(({ last_sequence }) => last_sequence > 1);
  if (!changed.length) return Promise.resolve([]);
  return transaction
    .query<{ actorId: string; stays: string[]; at: Date }>(
      `with actor as (
         select distinct j.tenant_id, j.actor_id
           from unnest($1::uuid[], $2::uuid[], $3::int[]) c (tenant_id, stay_id, sequence)
           join app.journal j on j.tenant_id = c.tenant_id and j.stay_id = c.stay_id and j.sequence = c.sequence
          where j.kind = 'amended')
       select a.actor_id as "actorId", array_agg(distinct j.stay_id) as stays, max(j.at) as at
         from actor a join app.journal j on j.tenant_id = a.tenant_id and j.actor_id = a.actor_id
        where j.kind = 'amended' and j.at > now() - make_interval(mins => $4)
        group by a.tenant_id, a.actor_id`,
      [
        changed.map(({ tenant_id }) => tenant_id),
        changed.map(({ stay_id }) => stay_id),
        changed.map(({ last_sequence }) => last_sequence),
        minutes,
      ],
      'signals-edits',
    )
    .then((rows) => rows.map((row) => ({ ...row, at: row.at.getTime() })));
}
