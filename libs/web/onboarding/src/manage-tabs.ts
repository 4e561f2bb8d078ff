import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

const PAGES = ['facility', 'staff', 'api-keys'] as const;
const LABELS: Readonly<Record<(typeof PAGES)[number], string>> = {
  facility: 'onboarding.facility.title',
  staff: 'onboarding.staff.title',
  'api-keys': 'onboarding.keys.title',
};

/** From one page of the owner to the others. */
@Component({
  selector: 'lt-manage-tabs',
  imports: [RouterLink, RouterLinkActive, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'onboarding.manage' | transloco">
      @for (page of pages; track page) {
        <a [routerLink]="['/manage', page]" routerLinkActive="active" ariaCurrentWhenActive="page">
          {{ labels[page] | transloco }}
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
export class ManageTabs {
  protected readonly pages = PAGES;
  protected readonly labels = LABELS;
}
