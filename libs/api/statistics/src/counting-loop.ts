import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { WorkerDb } from '@luutru/database';
import { logger, refusedOf } from '@luutru/http';
import { countChanges } from './count-changes.js';

/** So many at a time: stays are held while they are counted, which must not be felt at a desk. */
const atOnce = 500;
/** While there are more: stays that were loaded in bulk, or were declared while no worker ran. */
const behind = 2000;
/** How far the figures may be behind when nothing is to be done; promised are five seconds. */
const restMs = 1000;

/** Keeps the figures up with the journal. */
@Injectable()
export class CountingLoop implements OnApplicationBootstrap, OnApplicationShutdown {
  private stopping = false;
  private running: Promise<void> | undefined;
  private wake: () => void = () => undefined;

  constructor(@Inject(WorkerDb) private readonly workerDb: WorkerDb) {}

  onApplicationBootstrap(): void {
    this.running = this.loop();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.running;
  }

  private async loop(): Promise<void> {
    let most = atOnce;
    while (!this.stopping) {
      const counted = await this.workerDb
        .run((transaction) => countChanges(transaction, most))
        .catch((error: unknown) => {
          logger.warn({ code: refusedOf(error).code }, 'counting put off');
          return 0;
        });
      most = counted < most ? atOnce : behind;
      if (counted === 0) await this.rest();
    }
  }

  private rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, restMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
