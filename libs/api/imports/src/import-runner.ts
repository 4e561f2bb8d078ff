import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { JobLoop, Jobs } from '@luutru/jobs';
import { FileImport } from './file-import.js';

/** So many times in a row without a chunk filed, and the import is given up. */
const mostAttempts = 5;

/** Files imports, one after the other, while the process lives. */
@Injectable()
export class ImportRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: JobLoop;

  constructor(@Inject(Jobs) jobs: Jobs, @Inject(FileImport) fileImport: FileImport) {
    this.loop = new JobLoop(jobs, 'import', (job, stopping) =>
      job.attempts > mostAttempts ? fileImport.giveUp(job) : fileImport.run(job, stopping),
    );
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** The chunk at hand is finished; the rest waits for the next process. */
  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** There may be something to do. */
  wake(): void {
    this.loop.wake();
  }
}
