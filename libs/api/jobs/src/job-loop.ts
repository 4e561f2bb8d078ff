import { logger, refusedOf } from '@luutru/http';
import type { Job, JobKind, Jobs } from './jobs.js';

/** How often a process looks for work that nobody told it of: another's, or that of a process that died. */
const lookMs = 2000;
const retrySeconds = 3;

/** Does jobs of one kind, one after the other, until it is stopped. Any number of processes may; a lease keeps them apart. */
export class JobLoop {
  private stopping = false;
  private running: Promise<void> | undefined;
  private woken: () => void = () => undefined;
  private called = false;

  constructor(
    private readonly jobs: Jobs,
    private readonly kind: JobKind,
    private readonly work: (job: Job, stopping: () => boolean) => Promise<void>,
  ) {}

  start(): void {
    this.running = this.loop();
  }

  /** What is at hand is finished; the rest waits for the next process. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.woken();
    await this.running;
  }

  /** There may be something to do. */
  wake(): void {
    this.called = true;
    this.woken();
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      this.called = false;
      const job = await this.jobs.claim(this.kind).catch((error: unknown) => {
        logger.warn({ code: refusedOf(error).code, kind: this.kind }, 'jobs put off');
        return undefined;
      });
      if (job) await this.attempt(job);
      else if (!this.called) await this.rest();
    }
  }

  private async attempt(job: Job): Promise<void> {
    try {
      await this.work(job, () => this.stopping);
      if (this.stopping) await this.jobs.release(job, 0);
    } catch (error) {
      logger.warn({ code: refusedOf(error).code, kind: this.kind, jobId: job.job_id }, 'job interrupted');
      // Where this fails as well, the lease runs out by itself.
      await this.jobs.release(job, retrySeconds).catch(() => undefined);
    }
  }

  private rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, lookMs);
      this.woken = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
