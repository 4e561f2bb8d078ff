import { Refused } from '@luutru/http';

/** Lets so many works run at once and so many wait, in order; more are refused with 503. */
export class Slots {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mayWait: number,
  ) {}

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running < this.atOnce) this.running++;
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
    if (this.waiting.length >= this.mayWait) throw new Refused(503, 'UNAVAILABLE', { retryAfterSeconds: 5 });
    return new Promise((go) => this.waiting.push(go));
  }
}
