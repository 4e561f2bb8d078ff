import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  DestroyRef,
  ElementRef,
  inject,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { isUnfinishedZone } from '@luutru/web-ui';

import { ScanBurst } from './scan-burst';
import { ScanInbox } from './scan-inbox';

/** Silence after which a scan without Enter is over; between the lines of a zone it may last longer. */
const END_MS = 300;
const NEXT_LINE_MS = 1500;

type TextBox = HTMLInputElement | HTMLTextAreaElement;

const isTextBox = (target: EventTarget | null): target is TextBox =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/**
 * Hears a USB scanner wherever the focus is. As soon as its burst of keys is known for a scan, the rest is led
 * into a field of its own, for letters with marks may come as something else than keys; the field that was hit
 * gets its text back, and the declare page opens with the guest loaded.
 */
@Component({
  selector: 'lt-scan-from-anywhere',
  template: `<input
    #catcher
    data-scan
    tabindex="-1"
    aria-hidden="true"
    autocomplete="off"
    (input)="waitForMore()"
    (keydown.enter)="$event.preventDefault(); endLine()"
  />`,
  // Unseen but of some width: in a field one pixel wide Chromium loses the caret after a letter without a key.
  styles: `
    input {
      position: fixed;
      inset: 0 auto auto 0;
      width: 200px;
      opacity: 0;
      pointer-events: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScanFromAnywhere {
  private readonly router = inject(Router);
  private readonly inbox = inject(ScanInbox);
  private readonly catcher = viewChild.required<ElementRef<HTMLInputElement>>('catcher');
  private readonly burst = new ScanBurst();
  private hit: { box: TextBox; text: string } | undefined;
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

  protected waitForMore(): void {
    const text = this.catcher().nativeElement.value;
    this.after(isUnfinishedZone(text) ? NEXT_LINE_MS : END_MS, () => this.deliver());
  }

  protected endLine(): void {
    if (isUnfinishedZone(this.catcher().nativeElement.value)) this.waitForMore();
    else this.deliver();
  }

  private hear(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.key.length !== 1) return;
    // Fields for scans read for themselves, the one below among them.
    if (event.target instanceof HTMLElement && event.target.dataset['scan'] !== undefined) return;
    const begins = this.burst.key(event.key, event.timeStamp);
    if (begins)
      this.hit = isTextBox(event.target) ? { box: event.target, text: event.target.value } : undefined;
    const start = this.burst.recognise();
    if (start === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.giveBack();
    const catcher = this.catcher().nativeElement;
    catcher.value = start;
    catcher.focus();
    this.waitForMore();
  }

  private deliver(): void {
    clearTimeout(this.timer);
    const catcher = this.catcher().nativeElement;
    this.inbox.put(catcher.value);
    catcher.value = '';
    catcher.blur();
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
