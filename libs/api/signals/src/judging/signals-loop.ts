import { setTimeout as pause } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { logger } from '@luutru/http';
import { JudgeLookups } from './judge-lookups.js';
import { JudgeNight } from './judge-night.js';
import { JudgeStays } from './judge-stays.js';
import { ScreenEntries } from './screen-entries.js';

/** So many stays a transaction: the locks on their deliveries are held no longer than it takes to judge them. */
const staysAtOnce = 250;
const idleMs = 500;
const awayMs = 2000;
/** How often those who look, and a night that was missed, are looked after. */
const choresMs = 30_000;

/** Judges what changes until it is told to stop. Any number of workers may do so at once. */
@Injectable()
export class SignalsLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private loops: Promise<void>[] = [];

  constructor(
    @Inject(JudgeStays) private readonly judgeStays: JudgeStays,
    @Inject(ScreenEntries) private readonly screenEntries: ScreenEntries,
    @Inject(JudgeLookups) private readonly judgeLookups: JudgeLookups,
    @Inject(JudgeNight) private readonly judgeNight: JudgeNight,
  ) {}

  onApplicationBootstrap(): void {
    this.loops = [
      this.loop('stays', idleMs, () => this.judge()),
      this.loop('chores', choresMs, () => this.chores()),
    ];
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.loops);
  }

  /** At its hour; a night that no worker saw is caught up with the chores, first of all at the start. */
  @Cron('0 2 * * *', { timeZone: 'Asia/Ho_Chi_Minh' })
  async night(): Promise<void> {
    const raised = await this.judgeNight.run(Date.now());
    if (raised !== undefined) logger.info({ raised }, 'signals of the night');
  }

  private async judge(): Promise<boolean> {
    await this.screenEntries.run();
    return (await this.judgeStays.run(staysAtOnce)).judged === staysAtOnce;
  }

  private async chores(): Promise<boolean> {
    await this.night();
    await this.judgeLookups.run();
    return false;
  }

  /** @param turn says whether there is more to do at once */
  private async loop(name: string, restMs: number, turn: () => Promise<boolean>): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        if (!(await turn())) await this.rest(restMs);
      } catch (error) {
        // A message may quote what was sent, so that only the code is told.
        const { code } = error as { code?: unknown };
        logger.warn({ loop: name, code: typeof code === 'string' ? code : null }, 'signals rest');
        await this.rest(awayMs);
      }
    }
  }

  private rest(ms: number): Promise<void> {
    return pause(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
