import { Inject, Injectable } from '@nestjs/common';
import {
  type Backlog,
  DeliveryEngine,
  DeliveryFigures,
  GuardedCalls,
  type Task,
  tasks,
} from '@luutru/population-sync';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';

/** Counting a long backlog costs the database something; whoever asks more often gets the same answer again. */
const freshMs = 5000;

const unknown: Backlog = {
  pending: Number.NaN,
  parked: Number.NaN,
  unverified: Number.NaN,
  lagSeconds: Number.NaN,
};

/** What Prometheus is told. The backlog is the same whichever worker is asked; the rest is this process's own. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private backlog = { at: Number.NEGATIVE_INFINITY, figures: Promise.resolve(unknown) };

  constructor(
    @Inject(DeliveryEngine) private readonly engine: DeliveryEngine,
    @Inject(DeliveryFigures) private readonly figures: DeliveryFigures,
    @Inject(GuardedCalls) private readonly calls: GuardedCalls,
  ) {
    collectDefaultMetrics({ register: this.registry });
    this.gauge(
      'luutru_sync_lag_seconds',
      'Age of the oldest entry that waits for delivery',
      (b) => b.lagSeconds,
    );
    this.gauge('luutru_sync_pending', 'Stays with entries that wait for delivery', (b) => b.pending);
    this.gauge(
      'luutru_sync_parked',
      'Stays whose delivery was refused and waits for a person',
      (b) => b.parked,
    );
    this.gauge('luutru_sync_unverified', 'Stays whose identity is not verified yet', (b) => b.unverified);
    this.counter('luutru_sync_delivered_total', 'Entries acknowledged', (f) => f.delivered);
    this.counter('luutru_sync_verified_total', 'Identities settled', (f) => f.verified);
    this.counter('luutru_sync_parked_total', 'Stays parked', (f) => f.parked);
    this.perTask(
      'luutru_sync_calls_total',
      'Calls to the population database',
      (task) => figures.calls[task],
    );
    this.perTask(
      'luutru_sync_failed_calls_total',
      'Calls that were not answered',
      (task) => figures.failedCalls[task],
    );
    this.breakers();
  }

  private gauge(name: string, help: string, read: (backlog: Backlog) => number): void {
    const current = () => this.current();
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        this.set(read(await current()));
      },
    });
  }

  private counter(name: string, help: string, read: (figures: DeliveryFigures) => number): void {
    const { figures } = this;
    new Counter({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.reset();
        this.inc(read(figures));
      },
    });
  }

  private perTask(name: string, help: string, read: (task: Task) => number): void {
    new Counter({
      name,
      help,
      labelNames: ['task'],
      registers: [this.registry],
      collect() {
        this.reset();
        for (const task of tasks) this.inc({ task }, read(task));
      },
    });
  }

  private breakers(): void {
    const { calls } = this;
    const value = { closed: 0, halfOpen: 0.5, open: 1 } as const;
    new Gauge({
      name: 'luutru_sync_breaker_open',
      help: 'Whether the population database is spared: 0 closed, 0.5 half open, 1 open',
      labelNames: ['task'],
      registers: [this.registry],
      collect() {
        for (const task of tasks) this.set({ task }, value[calls.state(task)]);
      },
    });
  }

  /** NaN while the database is away: an old figure would look like a good one. */
  private current(): Promise<Backlog> {
    if (performance.now() - this.backlog.at > freshMs) {
      this.backlog = { at: performance.now(), figures: this.engine.backlog().catch(() => unknown) };
    }
    return this.backlog.figures;
  }
}
