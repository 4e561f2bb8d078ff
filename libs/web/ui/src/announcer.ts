import { Injectable, signal } from '@angular/core';

/** The one polite voice of the page: what it says is read out by a screen reader, and seen by nobody. */
@Injectable({ providedIn: 'root' })
export class Announcer {
  private readonly spoken = signal('');
  readonly words = this.spoken.asReadonly();

  say(words: string): void {
    // The same words twice are a change only if something differs.
    this.spoken.update((before) => (before === words ? `${words} ` : words));
  }
}
