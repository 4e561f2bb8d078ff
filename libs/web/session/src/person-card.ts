import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@luutru/web-ui';

import { initialsOf } from './initials';
import { Session } from './session';

/** Name, role and reach of who is signed in. */
@Component({
  selector: 'lt-person-card',
  imports: [Icon, TranslocoPipe],
  template: `
    @if (session.user(); as user) {
      <section class="card" [attr.aria-label]="'session.account.person' | transloco">
        <div class="head">
          <span class="avatar" aria-hidden="true">{{ initials() }}</span>
          <div>
            <h2>{{ user.displayName }}</h2>
            <p class="faint">{{ user.username }}</p>
          </div>
        </div>
        <dl>
          <div>
            <dt>{{ 'session.account.role' | transloco }}</dt>
            <dd>{{ 'session.roles.' + user.role | transloco }}</dd>
          </div>
          @if (user.tenantName) {
            <div>
              <dt>{{ 'session.account.tenant' | transloco }}</dt>
              <dd>{{ user.tenantName }}</dd>
            </div>
          }
          @if (sector(); as key) {
            <div>
              <dt>{{ 'session.account.sector' | transloco }}</dt>
              <dd>{{ 'session.sectors.' + key | transloco }}</dd>
            </div>
          }
          <div>
            <dt>{{ 'session.account.reach' | transloco }}</dt>
            <dd>
              {{ 'session.reach.' + user.role | transloco }}
              @if (user.scope?.unitCode; as unit) {
                <span class="faint">({{ 'session.account.unit' | transloco: { unit } }})</span>
              }
            </dd>
          </div>
        </dl>
        <p class="note"><lt-icon name="lock" />{{ 'session.account.note' | transloco }}</p>
      </section>
    }
  `,
  styles: `
    .card {
      padding: 20px;
    }
    .head {
      display: flex;
      align-items: center;
      gap: 14px;
      margin-bottom: 16px;
    }
    .avatar {
      display: grid;
      flex: none;
      place-items: center;
      width: 52px;
      height: 52px;
      border-radius: 50%;
      background: var(--lt-primary-soft);
      color: var(--lt-on-primary-soft);
      font-weight: 600;
    }
    dl > div {
      display: grid;
      grid-template-columns: 130px 1fr;
      gap: 12px;
      padding-block: 10px;
      border-top: 1px solid var(--lt-line);
    }
    dt {
      color: var(--lt-ink-faint);
    }
    .note {
      display: flex;
      gap: 8px;
      padding-top: 14px;
      border-top: 1px solid var(--lt-line);
      color: var(--lt-ink-soft);
      font-size: 0.8125rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonCard {
  protected readonly session = inject(Session);
  protected readonly initials = computed(() => initialsOf(this.session.user()?.displayName ?? ''));
  protected readonly sector = computed(() => {
    const user = this.session.user();
    return user?.sector ?? user?.scope?.sector;
  });
}
