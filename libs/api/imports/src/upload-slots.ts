import { Injectable } from '@nestjs/common';
import { Refused } from '@luutru/http';

const atOnce = 2;
const mayWait = 8;

/**
 * Files are held in memory while they are looked through, so two at once are and a few more wait before a byte of
 * them is read; others are asked to come again.
 */
@Injectable()
export class UploadSlots {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** @throws Refused 503 when too many wait already */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running < atOnce) this.running++;
    else await this.turn();
    try {
      return await work();
    } finally {
      // The slot goes to the next in line without being free in between, so that nobody overtakes.
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }

  private turn(): Promise<void> {
    if (this.waiting.length >= mayWait) throw new Refused(503, 'UNAVAILABLE', { retryAfterSeconds: 5 });
    return new Promise((go) => this.waiting.push(go));
  }
}
