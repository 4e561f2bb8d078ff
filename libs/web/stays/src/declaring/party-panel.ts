import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@luutru/web-ui';

import { DeclareDraft } from './declare-draft';
import { Party } from './party';

/** Who of a party is filed already, while the next one is typed. */
@Component({
  selector: 'lt-party-panel',
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    @if (party.active()) {
      <section aria-labelledby="party-title">
        <lt-icon name="group" />
        <div>
          <h2 id="party-title">
            {{
              'stays.party.title'
                | transloco: { place: draft.kept()?.place || '–', count: party.members().length }
            }}
          </h2>
          <ul>
            @for (one of party.members(); track one.id) {
              <li>
                <a class="person" [routerLink]="['/stays', one.id]">{{ one.guest.fullName }}</a>
              </li>
            }
          </ul>
          <p class="small">{{ 'stays.party.text' | transloco }}</p>
        </div>
        <button type="button" class="button compact" (click)="party.end()">
          {{ 'stays.party.end' | transloco }}
        </button>
      </section>
    }
  `,
  // Takes no room while there is no party.
  styles: `
    :host {
      display: contents;
    }
    section {
      display: flex;
      flex-wrap: wrap;
      align-items: start;
      gap: 8px 14px;
      padding: 12px 18px;
      border: 1px solid var(--lt-primary);
      border-radius: var(--lt-radius);
      background: var(--lt-primary-soft);
      color: var(--lt-on-primary-soft);
    }
    section > lt-icon {
      margin-top: 2px;
      font-size: 1.25rem;
    }
    div {
      flex: 1 1 220px;
      min-width: 0;
    }
    h2 {
      font-size: 1rem;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 16px;
    }
    a {
      color: inherit;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PartyPanel {
  protected readonly draft = inject(DeclareDraft);
  protected readonly party = inject(Party);
}
