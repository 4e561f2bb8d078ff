import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { WorkerDb } from '@luutru/database';
import type { Vault } from '@luutru/vault';
import type { CallOutcome } from './call-outcome.js';
import type { ClaimedStay, Task } from './claimed-stay.js';
import { deliver } from './deliver.js';
import { type Backlog, DeliveriesRepository } from './deliveries.repository.js';
import type { DeliveryFigures } from './delivery-figures.js';
import type { DeliverySettings } from './delivery-settings.js';
import type { GuardedCalls } from './guarded-calls.js';
import { openClaims } from './open-claims.js';
import { type Settlement, settlementOf } from './settlement.js';
import type { SyncLog } from './sync-log.js';
import { verify } from './verify.js';

/** How much of a lease may be over before no further call is begun. */
const callsUntil = 0.5;
/** How much of a lease may be over before writing the result is given up. */
const writesUntil = 0.95;
const writeAgainMs = 250;

export interface BatchOrder {
  tasks: readonly Task[];
  limit: number;
  /** See ClaimOrder. */
  early?: boolean;
}

const left: CallOutcome<never> = { kind: 'left' };

/** Carries one batch from claim to settlement. */
export class CarryBatch {
  constructor(
    private readonly workerDb: WorkerDb,
    private readonly vault: Vault,
    private readonly calls: GuardedCalls,
    private readonly settings: DeliverySettings,
    private readonly figures: DeliveryFigures,
    private readonly log: SyncLog,
    /** When it is aborted, no further call is begun, and the result is written at once or not at all. */
    private readonly ending: AbortSignal,
  ) {}

  /**
   * @returns how many stays were claimed
   * @throws what the database threw at the claim; nothing is ours then, or nothing that a lease does not end
   */
  async run(order: BatchOrder): Promise<number> {
    const token = randomUUID();
    // Taken before the claim, so that our idea of the lease ends before the database's.
    const started = performance.now();
    const share = (): number => (performance.now() - started) / this.settings.leaseMs;
    const stays = await this.claim(order, token);
    if (!stays.length) return 0;
    const mayCall = (): boolean => !this.ending.aborted && share() < callsUntil;
    const [progress, verdicts] = await Promise.all([
      order.tasks.includes('deliver')
        ? deliver(stays, async (items) => (mayCall() ? this.calls.apply(items) : left))
        : undefined,
      order.tasks.includes('verify')
        ? verify(stays, async (questions) => (mayCall() ? this.calls.verify(questions) : left))
        : undefined,
    ]);
    const settlements = stays.map((stay) =>
      settlementOf(stay, progress?.get(stay), verdicts?.get(stay), Math.random()),
    );
    await this.settle(token, stays, settlements, () => !this.ending.aborted && share() < writesUntil);
    return stays.length;
  }

  /** Makes due what backs off. */
  pullForward(task: Task): Promise<number> {
    return this.workerDb.run((transaction) => new DeliveriesRepository(transaction).pullForward(task));
  }

  backlog(): Promise<Backlog> {
    return this.workerDb.run((transaction) => new DeliveriesRepository(transaction).backlog());
  }

  private async claim({ tasks, limit, early }: BatchOrder, token: string): Promise<ClaimedStay[]> {
    const { leaseMs, batchEntries } = this.settings;
    const [claims, rows] = await this.workerDb.run(async (transaction) => {
      const deliveries = new DeliveriesRepository(transaction);
      const claimed = await deliveries.claim({ tasks, token, leaseMs, limit, ...(early && { early }) });
      return [claimed, claimed.length ? await deliveries.entries(claimed, tasks, batchEntries) : []];
    });
    return openClaims(claims, rows, tasks.includes('deliver'), this.vault, (position, code) => {
      this.log.error({ ...position, code, alarm: true }, 'journal entry cannot be sent');
    });
  }

  /** A database that is away for a moment costs no second delivery: the result is kept as long as the lease is ours. */
  private async settle(
    token: string,
    stays: ClaimedStay[],
    settlements: Settlement[],
    mayRetry: () => boolean,
  ): Promise<void> {
    for (;;) {
      try {
        const written = await this.workerDb.run(async (transaction) => {
          const deliveries = new DeliveriesRepository(transaction);
          const done = await deliveries.settle(token, settlements);
          await deliveries.announce(done.filter(({ visible }) => visible));
          return done;
        });
        this.count(stays, new Set(written), settlements);
        return;
      } catch (error) {
        if (!mayRetry()) throw error;
        await pause(writeAgainMs, undefined, { signal: this.ending }).catch(() => undefined);
      }
    }
  }

  private count(stays: ClaimedStay[], written: Set<Settlement>, settlements: Settlement[]): void {
    if (written.size < settlements.length) {
      this.log.warn(
        { stays: settlements.length - written.size },
        'lease was taken over before the result was written',
      );
    }
    settlements.forEach((settlement, at) => {
      if (!written.has(settlement)) return;
      const { tenantId, stayId, acked, parkCode, verification } = settlement;
      this.figures.delivered += acked - (stays[at]?.acked ?? acked);
      if (verification !== null && verification !== 'pending') this.figures.verified++;
      if (parkCode === null) return;
      this.figures.parked++;
      this.log.error(
        { tenantId, stayId, sequence: acked + 1, code: parkCode, alarm: true },
        'delivery parked',
      );
    });
  }
}
