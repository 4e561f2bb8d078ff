import { setTimeout as pause } from 'node:timers/promises';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { BatchOrder, CarryBatch } from './carry-batch.js';
import type { Backlog } from './deliveries.repository.js';
import { type Task, tasks } from './claimed-stay.js';
import type { DeliverySettings } from './delivery-settings.js';
import type { GuardedCalls } from './guarded-calls.js';
import type { SyncLog } from './sync-log.js';

/**
 * Carries the journal to the population database until it is told to stop. Any number of processes may do so at once.
 * Lanes take what is due; beside them, for each task, a prober finds out when a service that was down is back.
 */
export class DeliveryEngine implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private loops: Promise<void>[] = [];
  private databaseIsAway = false;

  /** @param ending aborted here once calls under way have had their time */
  constructor(
    private readonly batch: CarryBatch,
    private readonly calls: GuardedCalls,
    private readonly settings: DeliverySettings,
    private readonly log: SyncLog,
    private readonly ending: AbortController,
  ) {}

  onApplicationBootstrap(): void {
    this.loops = [
      ...Array.from({ length: this.settings.lanes }, () => this.loop(() => this.takeDue())),
      ...tasks.map((task) => this.loop(() => this.probe(task))),
    ];
  }

  /** Claims nothing more, lets calls under way end within their grace, writes what became of them, gives leases back. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    const end = setTimeout(() => this.ending.abort(), this.settings.graceMs);
    await Promise.all(this.loops);
    clearTimeout(end);
    this.log.info({}, 'deliveries stopped');
  }

  backlog(): Promise<Backlog> {
    return this.batch.backlog();
  }

  private async takeDue(): Promise<boolean> {
    const { batchSize } = this.settings;
    const open = this.calls.open;
    return open.length > 0 && (await this.carry({ tasks: open, limit: batchSize })) === batchSize;
  }

  /** One stay is enough to find out, and the others need not wait for it. */
  private async probe(task: Task): Promise<boolean> {
    if (this.calls.state(task) === 'halfOpen') {
      await this.carry({ tasks: [task], limit: 1, early: true });
    }
    if (this.calls.recovered.has(task)) {
      const stays = await this.batch.pullForward(task);
      this.calls.recovered.delete(task);
      this.log.info({ task, stays }, 'waiting deliveries are due again');
    }
    return false;
  }

  /** @param turn says whether there is more to do at once; it throws when the database is away */
  private async loop(turn: () => Promise<boolean>): Promise<void> {
    const { idleMs, databasePauseMs } = this.settings;
    while (!this.stopping.signal.aborted) {
      try {
        if (!(await turn())) await this.rest(idleMs);
      } catch (error) {
        this.databaseFailed(error);
        await this.rest(databasePauseMs);
      }
    }
  }

  private rest(ms: number): Promise<void> {
    return pause(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }

  private async carry(order: BatchOrder): Promise<number> {
    const claimed = await this.batch.run(order);
    if (this.databaseIsAway) this.log.info({}, 'database is back');
    this.databaseIsAway = false;
    return claimed;
  }

  /** Once an outage, not once a try. A message may quote what was sent, so that only code and place are told. */
  private databaseFailed(error: unknown): void {
    if (this.databaseIsAway) return;
    this.databaseIsAway = true;
    const { code, stack } = error as { code?: unknown; stack?: string };
    const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    this.log.error(
      { code: typeof code === 'string' ? code : null, frames: frames.slice(0, 5) },
      'deliveries rest',
    );
  }
}
