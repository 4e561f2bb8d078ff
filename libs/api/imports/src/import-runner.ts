import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { logger, refusedOf } from '@luutru/http';
import { FileImport } from './file-import.js';
import { ImportJobs, type Job } from './import-jobs.js';

/** How often a process looks for work that nobody told it of: another's upload, or an import whose process died. */
const lookMs = 2000;
/** So many times in a row without a chunk filed, and the import is given up. */
const mostAttempts = 5;
const retrySeconds = 3;

/** Files imports, one after the other, while the process lives. Any number of processes may; a lease keeps them apart. */
@Injectable()
export class ImportRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stopping = false;
  private running: Promise<void> | undefined;
  private woken: () => void = () => undefined;

  constructor(
    @Inject(ImportJobs) private readonly jobs: ImportJobs,
    @Inject(FileImport) private readonly fileImport: FileImport,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.loop();
  }

  /** The chunk at hand is finished; the rest waits for the next process. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.woken();
    await this.running;
  }

  /** There may be something to do. */
  wake(): void {
    this.woken();
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      const job = await this.jobs.claim().catch((error: unknown) => {
        logger.warn({ code: refusedOf(error).code }, 'imports put off');
        return undefined;
      });
      if (job) await this.work(job);
      else await this.rest();
    }
  }

  private async work(job: Job): Promise<void> {
    try {
      if (job.attempts > mostAttempts) await this.fileImport.giveUp(job);
      else await this.fileImport.run(job, () => this.stopping);
      if (this.stopping) await this.jobs.release(job, 0);
    } catch (error) {
      logger.warn({ code: refusedOf(error).code, importId: job.import_id }, 'import interrupted');
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
