import { DestroyRef, Injectable, effect, inject, signal } from '@angular/core';

import { type LiveEvent, readEventStream } from './read-event-stream';
import { Session } from './session';

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;
/** How often listeners are asked to look for themselves while no stream is open. */
const POLL_MS = 5000;

type Listener = (event: LiveEvent) => void;

/** The event of which nobody knows what changed: everything is to be looked at again. */
export const SOMETHING: LiveEvent = { type: 'something' };

/**
 * One stream of server-sent events for the tab, open while a page listens. `EventSource` cannot carry the
 * access token, so the stream is read by fetch. While it is down, listeners are told to look for themselves.
 */
@Injectable({ providedIn: 'root' })
export class EventStream {
  private readonly session = inject(Session);
  private readonly listeners = new Set<Listener>();
  private readonly isLive = signal(false);
  private abort: AbortController | undefined;

  /** Whether changes arrive by themselves at this moment. */
  readonly live = this.isLive.asReadonly();

  constructor() {
    effect(() => {
      if (this.session.state() !== 'signedIn') this.close();
    });
  }

  /** Hears every event for as long as its owner lives. */
  listen(listener: Listener, owner: DestroyRef): void {
    this.listeners.add(listener);
    if (!this.abort) void this.run();
    owner.onDestroy(() => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.close();
    });
  }

  private close(): void {
    this.abort?.abort();
    this.abort = undefined;
    this.isLive.set(false);
  }

  private async run(): Promise<void> {
    const abort = new AbortController();
    this.abort = abort;
    const poll = setInterval(() => {
      if (!this.isLive()) this.tell(SOMETHING);
    }, POLL_MS);
    let wait = FIRST_WAIT_MS;
    while (!abort.signal.aborted) {
      const heard = await this.follow(abort.signal).catch(() => false);
      this.isLive.set(false);
      wait = heard ? FIRST_WAIT_MS : Math.min(wait * 2, LONGEST_WAIT_MS);
      await pause(wait * (0.5 + Math.random() / 2), abort.signal);
    }
    clearInterval(poll);
  }

  /** @returns whether a stream was open; what was missed meanwhile is looked for at once. */
  private async follow(signal: AbortSignal): Promise<boolean> {
    const token = await this.session.accessToken();
    if (token === '') return false;
    const response = await fetch('/api/v1/events', {
      headers: { Authorization: `Bearer ${token}`, Accept: 'text/event-stream' },
      signal,
    });
    if (response.status === 401) await this.session.refresh();
    if (!response.ok || !response.body) return false;
    this.isLive.set(true);
    this.tell(SOMETHING);
    for await (const event of readEventStream(response.body)) this.tell(event);
    return true;
  }

  private tell(event: LiveEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
