import { DOCUMENT, DestroyRef, Injectable, inject, signal } from '@angular/core';

import { storeChoice, storedChoice } from './stored-choice';

export interface Shortcut {
  /** What `KeyboardEvent.key` says, lower case for letters. */
  readonly key: string;
  /** With Ctrl, or Cmd on a Mac: works inside fields too. Without it only outside of them. */
  readonly control?: boolean;
  /** Translation key of what it does, for the help sheet. */
  readonly does: string;
  readonly run: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/**
 * Keys that work anywhere on a page. Single letters stay silent while someone types, and a person who
 * dictates or uses a switch can turn them off (WCAG 2.1.4).
 */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly document = inject(DOCUMENT);
  private readonly registered = signal<readonly Shortcut[]>([]);
  private readonly lettersOn = signal(storedChoice('letterKeys') !== 'off');

  readonly list = this.registered.asReadonly();
  readonly lettersEnabled = this.lettersOn.asReadonly();

  constructor() {
    const listen = (event: KeyboardEvent): void => this.hear(event);
    this.document.addEventListener('keydown', listen);
    inject(DestroyRef).onDestroy(() => this.document.removeEventListener('keydown', listen));
  }

  enableLetters(enabled: boolean): void {
    storeChoice('letterKeys', enabled ? 'on' : 'off');
    this.lettersOn.set(enabled);
  }

  /** Adds shortcuts for as long as their owner lives. The latest wins a key. */
  add(shortcuts: readonly Shortcut[], owner: DestroyRef): void {
    this.registered.update((list) => [...shortcuts, ...list]);
    owner.onDestroy(() =>
      this.registered.update((list) => list.filter((shortcut) => !shortcuts.includes(shortcut))),
    );
  }

  private hear(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const control = event.ctrlKey || event.metaKey;
    if (!control && (isTyping(event.target) || this.insideDialog())) return;
    if (!control && event.key.length === 1 && !this.lettersOn()) return;
    const found = this.registered().find(
      (shortcut) => (shortcut.control ?? false) === control && shortcut.key === event.key.toLowerCase(),
    );
    if (!found) return;
    event.preventDefault();
    found.run();
  }

  /** A dialog has the keyboard to itself. */
  private insideDialog(): boolean {
    return this.document.querySelector('[aria-modal="true"]') !== null;
  }
}
