import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { Icon } from './icon';
import type { IconName } from './icons';
import type { Tone } from './tone';

/** A state in a word, with its icon. The words are the content. */
@Component({
  selector: 'lt-chip',
  imports: [Icon],
  template: `<lt-icon [name]="icon()" /><span><ng-content /></span>`,
  host: { '[class]': 'tone()' },
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      max-width: 100%;
      padding: 3px 10px 3px 8px;
      border-radius: 999px;
      background: var(--lt-well);
      color: var(--lt-ink-soft);
      font-size: 0.8125rem;
      font-weight: 600;
      line-height: 1.4;
      white-space: nowrap;
    }
    :host(.good) {
      background: var(--lt-good-soft);
      color: var(--lt-on-good-soft);
    }
    :host(.wait) {
      background: var(--lt-wait-soft);
      color: var(--lt-on-wait-soft);
    }
    :host(.warn) {
      background: var(--lt-accent-soft);
      color: var(--lt-on-accent-soft);
    }
    :host(.bad) {
      background: var(--lt-bad-soft);
      color: var(--lt-on-bad-soft);
    }
    lt-icon {
      font-size: 0.875rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Chip {
  readonly tone = input<Tone>('neutral');
  readonly icon = input.required<IconName>();
}
