import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { Icon } from './icon';
import type { IconName } from './icons';

/** Nothing to show: says so, and what to do about it (the content). */
@Component({
  selector: 'lt-empty-state',
  imports: [Icon],
  template: `
    <span class="mark"><lt-icon [name]="icon()" /></span>
    <p class="title">{{ title() }}</p>
    <div class="body"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: 8px;
      padding: 36px 20px;
      text-align: center;
    }
    .mark {
      display: grid;
      place-items: center;
      width: 52px;
      height: 52px;
      border-radius: 50%;
      background: var(--lt-primary-soft);
      color: var(--lt-on-primary-soft);
      font-size: 1.25rem;
    }
    .title {
      margin-top: 4px;
      font-weight: 600;
    }
    .body {
      display: grid;
      justify-items: center;
      gap: 14px;
      max-width: 44ch;
      color: var(--lt-ink-soft);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EmptyState {
  readonly icon = input.required<IconName>();
  readonly title = input.required<string>();
}
