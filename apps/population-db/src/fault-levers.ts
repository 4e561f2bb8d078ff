import type { Faults } from '@luutru/population-wire';
import { Injectable } from '@nestjs/common';
import { chanceOf, type Chance } from './population/chance.js';

/** What is to happen to one request. */
export interface Fate {
  down: boolean;
  delayMs: number;
  /** Status to answer with instead of processing, if any. */
  error: 429 | 500 | 503 | null;
  dropResponse: boolean;
}

const ERRORS = [429, 500, 503] as const;

/** The levers that a test pulls; all at rest when the service starts. */
@Injectable()
export class FaultLevers {
  private faults: Faults = {};
  private chance: Chance = chanceOf(0, 0);

  get current(): Required<Omit<Faults, 'seed'>> {
    const {
      latencyMs = 0,
      jitterMs = 0,
      errorRate = 0,
      dropResponseRate = 0,
      duplicateRate = 0,
      down = false,
    } = this.faults;
    return { latencyMs, jitterMs, errorRate, dropResponseRate, duplicateRate, down };
  }

  /** Replaces all levers; the chances start anew from the seed. */
  pull(faults: Faults): void {
    this.faults = faults;
    this.chance = chanceOf(faults.seed ?? 0, 0);
  }

  /** Draws as often whatever the levers say, so that a seed means the same requests under other rates. */
  drawFate(): Fate {
    const { latencyMs, jitterMs, errorRate, dropResponseRate, down } = this.current;
    const [jitter, fails, kind, drops] = [this.chance(), this.chance(), this.chance(), this.chance()];
    return {
      down,
      delayMs: latencyMs + Math.round(jitterMs * jitter),
      error: fails < errorRate ? (ERRORS[Math.floor(kind * ERRORS.length)] ?? 500) : null,
      dropResponse: drops < dropResponseRate,
    };
  }

  drawDuplicate(): boolean {
    return this.chance() < this.current.duplicateRate;
  }
}
