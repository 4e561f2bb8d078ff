import { DOCUMENT, DestroyRef, Injectable, computed, inject, signal } from '@angular/core';

export type ConnectionState = 'good' | 'offline' | 'unavailable';

/** Whether the server can be reached, learnt from the device and from every answer. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly deviceOnline = signal(true);
  private readonly lastAnswer = signal<ConnectionState>('good');
  readonly state = computed<ConnectionState>(() => (this.deviceOnline() ? this.lastAnswer() : 'offline'));

  constructor() {
    const view = inject(DOCUMENT).defaultView;
    if (!view) return;
    this.deviceOnline.set(view.navigator.onLine);
    const listen = (): void => this.deviceOnline.set(view.navigator.onLine);
    view.addEventListener('online', listen);
    view.addEventListener('offline', listen);
    inject(DestroyRef).onDestroy(() => {
      view.removeEventListener('online', listen);
      view.removeEventListener('offline', listen);
    });
  }

  /** @param status of the last answer; 0 when none came. */
  learn(status: number): void {
    if (status === 0) this.lastAnswer.set('offline');
    else if (status >= 502 && status <= 504) this.lastAnswer.set('unavailable');
    else this.lastAnswer.set('good');
  }
}
