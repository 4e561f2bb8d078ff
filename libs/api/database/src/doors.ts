import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource } from 'typeorm';
import type { Principal } from './principal.js';
import { departments, type Reader } from './roles.js';
import type { TenantContext } from './tenant-context.js';
import { DoorInsideDoor, inTransaction, type Transaction } from './transaction.js';

type Work<Result> = (transaction: Transaction) => Promise<Result>;

const inside = new AsyncLocalStorage<true>();
const rehearsal = new AsyncLocalStorage<boolean>();

/** Runs work whose transactions are rolled back at their end: everything is judged, nothing is stored. */
export const rehearse = <Result>(work: () => Result): Result => rehearsal.run(true, work);

/** Runs work whose transactions are kept even inside a rehearsal: what was shown was shown. */
export const inEarnest = <Result>(work: () => Result): Result => rehearsal.run(false, work);

/** Whether what is written now will be rolled back: then nothing beside the database may change either. */
export const isRehearsal = (): boolean => rehearsal.getStore() === true;

async function enter<Result>(source: DataSource, opening: string, work: Work<Result>): Promise<Result> {
  if (inside.getStore()) throw new DoorInsideDoor();
  return inside.run(true, () =>
    inTransaction(source, { opening, closing: rehearsal.getStore() ? 'rollback' : 'commit' }, work),
  );
}

/** The door to one tenant's rows. Row-level security shows nothing else, whatever the query says. */
export class TenantDb {
  constructor(
    private readonly source: DataSource,
    private readonly context: TenantContext,
  ) {}

  /** @throws Error when the principal belongs to no tenant. */
  run<Result>(principal: Pick<Principal, 'tenantId'>, work: Work<Result>): Promise<Result> {
    if (!principal.tenantId) throw new Error('The tenant door needs a principal with a tenant');
    const signed = this.context.sign(principal.tenantId);
    return enter(this.source, `begin; select set_config('luutru.context', '${signed}', true)`, work);
  }
}

/** The door to what precedes a tenant: accounts, sessions, tenants. */
export class PlatformDb {
  constructor(private readonly source: DataSource) {}

  run<Result>(work: Work<Result>): Promise<Result> {
    return enter(this.source, 'begin', work);
  }
}

/** The door of the authorities: read only, and only through the views of a department's schema, or of the leaders'. */
export class AuthorityDb {
  constructor(private readonly sources: ReadonlyMap<Reader['schema'], DataSource>) {}

  /** @param work also gets the name of the schema whose views it may read. */
  run<Result>(
    principal: Pick<Principal, 'role' | 'scope'>,
    work: (transaction: Transaction, schema: Reader['schema']) => Promise<Result>,
  ): Promise<Result> {
    const schema = schemaOf(principal);
    const source = schema && this.sources.get(schema);
    if (!source) throw new Error('The authority door needs a department with a sector, or a leader');
    return enter(source, 'begin read only', (transaction) => work(transaction, schema));
  }
}

function schemaOf({ role, scope }: Pick<Principal, 'role' | 'scope'>): Reader['schema'] | undefined {
  if (role === 'leader') return 'leader';
  return departments.find(({ sector }) => sector === scope?.sector)?.schema;
}

/** Thrown for an officer whose account is bound to no unit: then there is nothing to look into. */
export class NoJurisdiction extends Error {
  constructor() {
    super('The door of the police needs a principal with a unit');
  }
}

/** The door of the police: read only, and only what lies in the unit that the officer answers for. */
export class PoliceDb {
  constructor(
    private readonly source: DataSource,
    private readonly context: TenantContext,
  ) {}

  /** @throws NoJurisdiction when the principal is bound to no unit. */
  run<Result>(principal: Pick<Principal, 'scope'>, work: Work<Result>): Promise<Result> {
    if (!principal.scope?.unitCode) throw new NoJurisdiction();
    const signed = this.context.signUnit(principal.scope.unitCode);
    return enter(
      this.source,
      `begin read only; select set_config('luutru.jurisdiction', '${signed}', true)`,
      work,
    );
  }
}

/**
 * The door to what the authorities themselves write: alerts, watch-list, reports, the log of views. It reaches no row of
 * a tenant. An officer's unit is proved as at the door of the police; what is bound to a jurisdiction asks for it.
 */
export class OfficeDb {
  constructor(
    private readonly source: DataSource,
    private readonly context: TenantContext,
  ) {}

  run<Result>(principal: Pick<Principal, 'scope'> | undefined, work: Work<Result>): Promise<Result> {
    const unit = principal?.scope?.unitCode;
    const opening = unit
      ? `begin; select set_config('luutru.jurisdiction', '${this.context.signUnit(unit)}', true)`
      : 'begin';
    return enter(this.source, opening, work);
  }
}

/** The worker's door: journal and deliveries of every tenant, and nothing else. Lives in the worker process alone. */
export class WorkerDb {
  constructor(private readonly source: DataSource) {}

  run<Result>(work: Work<Result>): Promise<Result> {
    return enter(this.source, 'begin', work);
  }
}
