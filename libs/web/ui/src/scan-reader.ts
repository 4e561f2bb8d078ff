import { inject, signal } from '@angular/core';
import { type Code, type Guest, type Scan, localDate, scan } from '@luutru/domain';

import { ServerClock } from './server-clock';
import { isUnfinishedZone } from './unfinished-zone';

export type GoodScan = Extract<Scan, { guest: Guest }>;

/** The same card twice within this time is one scan, milliseconds. */
const REPEAT_MS = 5000;

/** Reads what a scanner, a camera or a person gives to one field, and what is wrong with it. Made where it is injected. */
export class ScanReader {
  readonly errors = signal<readonly Code[]>([]);
  readonly warnings = signal<readonly Code[]>([]);

  private readonly clock = inject(ServerClock);
  private last = { payload: '', at: 0 };

  /** The text of the last good scan. */
  get payload(): string {
    return this.last.payload;
  }

  /** Whether there is nothing to read yet: no text, or a machine readable zone with lines to come. */
  isWaiting(payload: string): boolean {
    return payload.trim() === '' || isUnfinishedZone(payload);
  }

  /** @returns the guest; undefined when it cannot be read (see `errors`), `repeated` for the card that was just read */
  read(payload: string): GoodScan | 'repeated' | undefined {
    const now = this.clock.read().getTime();
    const repeated = payload === this.last.payload && now - this.last.at < REPEAT_MS;
    const result = scan(payload, localDate(now));
    if ('errors' in result) {
      this.errors.set(result.errors.map(({ code }) => code));
      this.warnings.set([]);
      return undefined;
    }
    this.errors.set([]);
    this.warnings.set(result.warnings);
    if (repeated) return 'repeated';
    this.last = { payload, at: now };
    return result;
  }

  clear(): void {
    this.errors.set([]);
    this.warnings.set([]);
  }

  /** The last scan could not be taken: the same card is a new one. */
  forget(): void {
    this.last = { payload: '', at: 0 };
  }
}
