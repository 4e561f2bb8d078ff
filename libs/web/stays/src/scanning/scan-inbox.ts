import { Injectable, signal } from '@angular/core';

/** A scan that came in while no form was open, kept until the declare page takes it. */
@Injectable({ providedIn: 'root' })
export class ScanInbox {
  private readonly waiting = signal<string | undefined>(undefined);
  readonly payload = this.waiting.asReadonly();

  put(payload: string): void {
    this.waiting.set(payload);
  }

  take(): string | undefined {
    const payload = this.waiting();
    this.waiting.set(undefined);
    return payload;
  }
}
