import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DeclareStayRequest } from '@luutru/contracts';
import { type Principal, TenantDb, type Transaction } from '@luutru/database';
import { type Code, type FieldError, normaliseDeclaration } from '@luutru/domain';
import { type FacilityRow, KnownFacilities } from '@luutru/facilities';
import { type Attempt, judgeShape, recall, Refused, remember } from '@luutru/http';
import { sealContent } from '@luutru/journal';
import { Vault } from '@luutru/vault';
import { newId } from './new-id.js';
import { insertStays, type NewEntry } from './insert-stays.js';
import { judgeFiling } from './judge-filing.js';
import { linkErrors } from './link-errors.js';
import { newStay } from './new-stay.js';
import type { StayRow } from './stay.row.js';
import { staySnapshot } from './stay.snapshot.js';
import { StaysRepository } from './stays.repository.js';

/** What became of one declaration among many. */
export type Filed = { status: 201; id: string; warnings: Code[] } | { status: 422; errors: FieldError[] };

/** So many declarations share a transaction: a commit is dear, and a lock must not last. */
const chunkSize = 500;
const tries = 3;

/** One body after its shape was judged. */
type Shaped = { request: DeclareStayRequest } | { errors: FieldError[] };

/**
 * Takes in many declarations at once: each judged as `POST /stays` judges it, the good ones written whatever the
 * others say, in transactions of some hundreds.
 */
@Injectable()
export class DeclareStays {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(KnownFacilities) private readonly facilities: KnownFacilities,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /**
   * @param bodies bodies of `POST /stays` as they came; shape and rules are judged here
   * @param key makes the call repeatable: the same key gives the same outcomes and writes nothing again, also after a
   *   crash in the middle
   * @returns one outcome for each body, in their order
   * @throws Refused 422 `IDEMPOTENCY_KEY_REUSED` when the key was used for other bodies
   */
  async run(principal: Principal, bodies: readonly unknown[], key?: string): Promise<Filed[]> {
    const filed: Filed[] = [];
    for (let from = 0; from < bodies.length; from += chunkSize) {
      const chunk = bodies.slice(from, from + chunkSize);
      filed.push(...(await this.file(principal, chunk, key === undefined ? undefined : `${key}#${from}`)));
    }
    return filed;
  }

  /**
   * The same inside a transaction that has more to do, which forgets all of it by throwing.
   * @param facilities those that the bodies may name, read in this very transaction
   */
  within(
    transaction: Transaction,
    principal: Principal & { tenantId: string },
    bodies: readonly unknown[],
    facilities: ReadonlyMap<string, FacilityRow>,
  ): Promise<Filed[]> {
    const unrepeated: Attempt = { tenantId: principal.tenantId, key: undefined, hash: hashOf([]) };
    return this.write(transaction, principal, bodies.map(shapeOf), facilities, unrepeated);
  }

  private async file(principal: Principal, bodies: readonly unknown[], key?: string): Promise<Filed[]> {
    const { tenantId } = principal;
    if (!tenantId) throw new Refused(403, 'FORBIDDEN');
    const attempt: Attempt = { tenantId, key, hash: hashOf(key === undefined ? [] : bodies) };
    const shaped = bodies.map(shapeOf);
    for (let tried = 0; tried < tries; tried++) {
      const facilities = await this.facilitiesOf(principal, shaped);
      const filed = await this.tenantDb.run(principal, async (transaction) => {
        const given = await recall<Filed[]>(transaction, this.vault, attempt);
        if (given) return given.body;
        if (!(await areCurrent(transaction, facilities))) return undefined;
        return this.write(transaction, { ...principal, tenantId }, shaped, facilities, attempt);
      });
      if (filed) return filed;
      for (const id of facilities.keys()) this.facilities.forget(principal, id);
    }
    throw new Refused(503, 'UNAVAILABLE', { retryAfterSeconds: 1 });
  }

  private async facilitiesOf(
    principal: Principal,
    shaped: readonly Shaped[],
  ): Promise<Map<string, FacilityRow>> {
    const found = new Map<string, FacilityRow>();
    const ids = new Set(shaped.flatMap((one) => ('request' in one ? [one.request.facilityId] : [])));
    for (const id of ids) {
      const row = await this.facilities.find(principal, id);
      if (row) found.set(id, row);
    }
    return found;
  }

  private async write(
    transaction: Transaction,
    principal: Principal & { tenantId: string },
    shaped: readonly Shaped[],
    facilities: ReadonlyMap<string, FacilityRow>,
    attempt: Attempt,
  ): Promise<Filed[]> {
    const stays = new StaysRepository(transaction);
    const links = await stays.existing(
      shaped.flatMap((one) => ('request' in one ? linksOf(one.request).map(([, id]) => id) : [])),
    );
    const entries: NewEntry[] = [];
    const filed = shaped.map((one): Filed => {
      if ('errors' in one) return { status: 422, errors: one.errors };
      const judged = judgeFiling(one.request, facilities.get(one.request.facilityId), transaction.now);
      if ('errors' in judged) return { status: 422, errors: judged.errors };
      const lost = linksOf(one.request).filter(([, id]) => !links.has(id));
      if (lost.length)
        return { status: 422, errors: lost.map(([path]) => ({ path, code: 'LINKED_STAY_UNKNOWN' })) };
      const id = newId();
      const stay = newStay(one.request, { ...judged, principal, id, now: transaction.now }, this.vault);
      entries.push({
        stay: stay.row,
        eventId: newId(),
        contentSealed: sealContent(
          this.vault,
          { tenantId: principal.tenantId, stayId: id, sequence: 1 },
          { stay: staySnapshot(stay.row, stay.guest, judged.facility), changes: [] },
        ),
      });
      return { status: 201, id, warnings: judged.warnings };
    });
    await markDuplicates(stays, entries, filed);
    await insertStays(transaction, principal, entries).catch((error: unknown) => {
      throw linkErrors(error) ?? error;
    });
    await remember(transaction, this.vault, attempt, { status: 200, body: filed });
    return filed;
  }
}

function shapeOf(body: unknown): Shaped {
  const errors = judgeShape(DeclareStayRequest, body);
  return errors.length ? { errors } : { request: normaliseDeclaration(body as DeclareStayRequest) };
}

const hashOf = (bodies: readonly unknown[]): Buffer =>
  createHash('sha256').update(JSON.stringify(bodies)).digest();

function linksOf({ caregiverOf, guardian }: DeclareStayRequest): [string, string][] {
  const links: [string, string][] = [];
  if (caregiverOf) links.push(['caregiverOf.stayId', caregiverOf.stayId.toLowerCase()]);
  if (guardian) links.push(['guardian.stayId', guardian.stayId.toLowerCase()]);
  return links;
}

/** Whether the facilities are still as they were judged. */
async function areCurrent(
  transaction: Transaction,
  facilities: ReadonlyMap<string, FacilityRow>,
): Promise<boolean> {
  if (!facilities.size) return true;
  const rows = await transaction.query<{ id: string; version: number }>(
    'select id, version from app.facility where id = any($1::uuid[])',
    [[...facilities.keys()]],
  );
  return (
    rows.length === facilities.size &&
    rows.every(({ id, version }) => facilities.get(id)?.version === version)
  );
}

/** Warns of guests who have another stay at the same place at the same time, filed before or in this very list. */
async function markDuplicates(
  stays: StaysRepository,
  entries: readonly NewEntry[],
  filed: readonly Filed[],
): Promise<void> {
  const numbered = entries.filter(({ stay }) => stay.document_index).map(({ stay }) => stay);
  const before = await stays.doubled(numbered[0]?.tenant_id ?? '', numbered);
  const outcomes = new Map(filed.flatMap((one) => (one.status === 201 ? [[one.id, one] as const] : [])));
  const known = new Map<string, StayRow[]>();
  for (const [at, stay] of numbered.entries()) {
    const others = known.get(keyOf(stay)) ?? [];
    if (before.has(at) || others.some((other) => overlap(other, stay))) {
      stay.warnings = [...stay.warnings, 'DUPLICATE_STAY'];
      outcomes.get(stay.id)?.warnings.push('DUPLICATE_STAY');
    }
    others.push(stay);
    known.set(keyOf(stay), others);
  }
}

/** A stay as far as its overlap with another is concerned. */
export interface Interval {
  facility_id: string;
  document_index: Buffer | null;
  arrived_at: Date;
  expected_departure_at: Date | null;
  departed_at: Date | null;
}

const keyOf = ({ facility_id, document_index }: Interval): string =>
  `${facility_id} ${document_index?.toString('hex')}`;

const overlap = (earlier: Interval, later: Interval): boolean =>
  (earlier.departed_at === null || earlier.departed_at > later.arrived_at) &&
  (later.expected_departure_at === null || earlier.arrived_at < later.expected_departure_at);
