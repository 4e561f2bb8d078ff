import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';

/**
 * The server's time, whatever the device's clock says: deadlines are judged there.
 * The offset is learnt from the `Date` header of each answer, exact to a second.
 */
@Injectable({ providedIn: 'root' })
export class ServerClock {
  private readonly offset = signal(0);
  private readonly device = signal(Date.now());

  /** The instant now, moving once a second. */
  readonly now = computed(() => new Date(this.device() + this.offset()));

  constructor() {
    const timer = setInterval(() => this.device.set(Date.now()), 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  /** The instant now, exact; for what is read once and not shown moving. */
  read(): Date {
    return new Date(Date.now() + this.offset());
  }

  /** @param header the `Date` header of an answer, RFC 9110 §6.6.1. */
  learn(header: string | null): void {
    const told = header === null ? Number.NaN : Date.parse(header);
    if (Number.isNaN(told)) return;
    const offset = told - Date.now();
    // The header is cut to the second: smaller differences say nothing.
    if (Math.abs(offset - this.offset()) > 1500) this.offset.set(offset);
  }
}
