import { ChangeDetectionStrategy, Component, DOCUMENT, DestroyRef, inject } from '@angular/core';
import { Router } from '@angular/router';

import { ScanBurst } from './scan-burst';
import { ScanInbox } from './scan-inbox';
import { isUnfinishedZone } from './unfinished-zone';

/** Silence after which a burst without Enter is over, milliseconds. */
const BURST_END_MS = 120;
/** How long the next line of a zone is awaited, milliseconds. */
const NEXT_LINE_MS = 1500;

type TextBox = HTMLInputElement | HTMLTextAreaElement;

const isTextBox = (target: EventTarget | null): target is TextBox =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/**
 * Hears a USB scanner wherever the focus is: its burst of keys opens the declare page with the guest loaded,
 * and whatever field it hit gets its text back.
 */
@Component({
  selector: 'lt-scan-from-anywhere',
  template: '',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScanFromAnywhere {
  private readonly router = inject(Router);
  private readonly inbox = inject(ScanInbox);
  private readonly burst = new ScanBurst();
  private hit: { box: TextBox; text: string } | undefined;
  private lines = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const document = inject(DOCUMENT);
    const hear = (event: KeyboardEvent): void => this.hear(event);
    document.addEventListener('keydown', hear, { capture: true });
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('keydown', hear, { capture: true });
      clearTimeout(this.timer);
    });
  }

  private hear(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    // The scan field reads for itself.
    if (event.target instanceof HTMLElement && event.target.dataset['scan'] !== undefined) return;
    if (event.key === 'Enter' || event.key === 'Tab') {
      if (this.finish()) event.preventDefault();
      return;
    }
    if (event.key.length !== 1) return;
    const begins = this.burst.key(event.key, event.timeStamp);
    if (begins)
      this.hit = isTextBox(event.target) ? { box: event.target, text: event.target.value } : undefined;
    if (!this.burst.recognised) return;
    event.preventDefault();
    event.stopPropagation();
    this.after(BURST_END_MS, () => this.finish());
  }

  private finish(): boolean {
    const scan = this.burst.end();
    if (scan === undefined) return false;
    this.giveBack();
    this.lines += scan;
    this.burst.continues = isUnfinishedZone(this.lines);
    if (this.burst.continues) this.after(NEXT_LINE_MS, () => this.deliver());
    else this.deliver();
    return true;
  }

  private deliver(): void {
    clearTimeout(this.timer);
    this.burst.continues = false;
    this.inbox.put(this.lines);
    this.lines = '';
    void this.router.navigateByUrl('/declare');
  }

  /** The characters that came before the burst was known for a scan are taken out of the field again. */
  private giveBack(): void {
    if (!this.hit) return;
    const { box, text } = this.hit;
    this.hit = undefined;
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }

  private after(milliseconds: number, run: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(run, milliseconds);
  }
}
