import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

const PAGES = [
  { path: '/alerts', words: 'signals.alerts.title' },
  { path: '/watchlist', words: 'signals.watch.title' },
  { path: '/signal-rules', words: 'signals.rules.title' },
] as const;

/** From alerts to the watch-list and the rules, and back. */
@Component({
  selector: 'lt-signal-tabs',
  imports: [RouterLink, RouterLinkActive, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'signals.tabs' | transloco">
      @for (page of pages; track page.path) {
        <a [routerLink]="page.path" routerLinkActive="active" ariaCurrentWhenActive="page">
          {{ page.words | transloco }}
        </a>
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      gap: 4px;
      margin-bottom: 16px;
      overflow-x: auto;
      border-bottom: 1px solid var(--lt-line);
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: 44px;
      padding: 8px 14px;
      border-bottom: 3px solid transparent;
      color: var(--lt-ink-soft);
      font-weight: 600;
      text-decoration: none;
      white-space: nowrap;
    }
    a:focus-visible {
      outline-offset: -2px;
    }
    .active {
      border-color: var(--lt-primary);
      color: var(--lt-primary);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignalTabs {
  protected readonly pages = PAGES;
}
