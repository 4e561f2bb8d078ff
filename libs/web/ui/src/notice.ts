import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { Icon } from './icon';
import type { IconName } from './icons';
import type { Tone } from './tone';

const ICON_OF: Record<Tone, IconName> = {
  neutral: 'info',
  good: 'check-circle',
  wait: 'wait',
  warn: 'alert',
  bad: 'alert',
};

/** Something to read where it happened. Put it inside a live region when it appears by itself. */
@Component({
  selector: 'lt-notice',
  imports: [Icon],
  template: `<lt-icon [name]="shown()" />
    <div class="words"><ng-content /></div>
    <ng-content select="[actions]" />`,
  host: { '[class]': 'tone()' },
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: start;
      gap: 8px 12px;
      padding: 12px 16px;
      border: 1px solid var(--lt-line);
      border-radius: var(--lt-radius-small);
      background: var(--lt-well);
      color: var(--lt-ink);
    }
    lt-icon {
      margin-top: 1px;
    }
    .words {
      flex: 1 1 11rem;
      min-width: 0;
    }
    :host(.good) {
      border-color: var(--lt-good);
      background: var(--lt-good-soft);
      color: var(--lt-on-good-soft);
    }
    :host(.wait) {
      border-color: var(--lt-wait);
      background: var(--lt-wait-soft);
      color: var(--lt-on-wait-soft);
    }
    :host(.warn) {
      border-color: var(--lt-accent);
      background: var(--lt-accent-soft);
      color: var(--lt-on-accent-soft);
    }
    :host(.bad) {
      border-color: var(--lt-bad);
      background: var(--lt-bad-soft);
      color: var(--lt-on-bad-soft);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Notice {
  readonly tone = input<Tone>('neutral');
  readonly icon = input<IconName>();
  protected readonly shown = computed(() => this.icon() ?? ICON_OF[this.tone()]);
}
