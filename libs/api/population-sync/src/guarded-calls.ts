import type { ApplyAnswer, CitizenAnswer, CitizenQuestion, LodgingItem } from '@luutru/population-wire';
import type { CallOutcome } from './call-outcome.js';
import { type BreakerState, CircuitBreaker } from './circuit-breaker.js';
import { type Task, tasks } from './claimed-stay.js';
import type { DeliveryFigures } from './delivery-figures.js';
import type { DeliverySettings } from './delivery-settings.js';
import type { PopulationClient } from './population-client.js';
import type { SyncLog } from './sync-log.js';

/**
 * Calls to the population database, each task behind a breaker of its own: the register may be away while notices are
 * taken, and the other way round.
 */
export class GuardedCalls {
  private readonly breakers: Record<Task, CircuitBreaker>;
  /** Tasks whose breaker closed, and whose waiting stays were not called forward yet. */
  readonly recovered = new Set<Task>();

  constructor(
    private readonly client: PopulationClient,
    settings: Pick<DeliverySettings, 'breaker'>,
    private readonly figures: DeliveryFigures,
    private readonly log: SyncLog,
  ) {
    const breaker = () => new CircuitBreaker(settings.breaker, () => performance.now(), Math.random);
    this.breakers = { deliver: breaker(), verify: breaker() };
  }

  state(task: Task): BreakerState {
    return this.breakers[task].state;
  }

  /** What may be claimed for now. */
  get open(): Task[] {
    return tasks.filter((task) => this.state(task) === 'closed');
  }

  apply(items: LodgingItem[]): Promise<CallOutcome<ApplyAnswer[]>> {
    return this.guard('deliver', items.length, () => this.client.apply(items));
  }

  verify(questions: CitizenQuestion[]): Promise<CallOutcome<CitizenAnswer[]>> {
    return this.guard('verify', questions.length, () => this.client.verify(questions));
  }

  private async guard<Answer>(
    task: Task,
    size: number,
    call: () => Promise<CallOutcome<Answer>>,
  ): Promise<CallOutcome<Answer>> {
    const started = performance.now();
    const outcome = await call();
    const ms = Math.round(performance.now() - started);
    this.figures.calls[task]++;
    switch (outcome.kind) {
      case 'left':
        break;
      case 'unavailable':
        this.figures.failedCalls[task]++;
        this.failed(task, outcome, { task, size, cause: outcome.cause, ms });
        break;
      case 'refused':
        this.log.warn({ task, size, code: outcome.code, ms }, 'population database refused a request');
        this.succeeded(task);
        break;
      case 'answered':
        this.succeeded(task);
    }
    return outcome;
  }

  private succeeded(task: Task): void {
    if (!this.breakers[task].succeeded()) return;
    this.recovered.add(task);
    this.log.info({ task }, 'population database is back');
  }

  private failed(
    task: Task,
    { retryAfterMs, alarm }: { retryAfterMs: number | null; alarm: boolean },
    facts: object,
  ): void {
    if (alarm) this.log.error({ ...facts, alarm: true }, 'population database does not accept us');
    else this.log.warn(facts, 'population database did not answer');
    if (this.breakers[task].failed(retryAfterMs)) this.log.warn({ task }, 'population database is spared');
  }
}
