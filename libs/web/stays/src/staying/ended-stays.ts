import { Injectable, inject, linkedSignal } from '@angular/core';
import type { StayResponse } from '@luutru/contracts';
import { Session } from '@luutru/web-session';

/** How many are remembered. */
const REMEMBERED = 10;

/** What this desk checked out or cancelled during this visit, the latest first, so that it can be taken back. */
@Injectable({ providedIn: 'root' })
export class EndedStays {
  private readonly ended = linkedSignal<string | undefined, readonly StayResponse[]>({
    source: inject(Session).holder,
    computation: () => [],
  });
  readonly list = this.ended.asReadonly();

  add(stay: StayResponse): void {
    this.ended.update((list) => [stay, ...list.filter(({ id }) => id !== stay.id)].slice(0, REMEMBERED));
  }

  remove(id: string): void {
    this.ended.update((list) => list.filter((stay) => stay.id !== id));
  }
}
