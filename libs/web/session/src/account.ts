import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, Shortcuts } from '@luutru/web-ui';

import { Leave } from './leave';
import { PersonCard } from './person-card';
import { Preferences } from './preferences';

/** Who is signed in, and how the screen should be (tài khoản). */
@Component({
  selector: 'lt-account',
  imports: [Icon, PersonCard, Preferences, TranslocoPipe],
  template: `
    <div class="page">
      <div class="page-head">
        <h1>{{ 'session.account.title' | transloco }}</h1>
        <button type="button" class="button" (click)="leave.signOut()">
          <lt-icon name="leave" />{{ 'session.signOut' | transloco }}
        </button>
      </div>
      <div class="columns">
        <lt-person-card />
        <section class="card" aria-labelledby="account-screen">
          <div class="card-head">
            <h2 id="account-screen">{{ 'session.account.screen' | transloco }}</h2>
          </div>
          <div class="card-body">
            <lt-preferences />
            <label class="switch keys">
              <input
                type="checkbox"
                [checked]="shortcuts.lettersEnabled()"
                (change)="shortcuts.enableLetters(!shortcuts.lettersEnabled())"
              />
              <span>
                {{ 'session.account.letters' | transloco }}
                <small>{{ 'session.account.lettersHint' | transloco }}</small>
              </span>
            </label>
          </div>
        </section>
      </div>
    </div>
  `,
  styles: `
    .page {
      max-width: 960px;
    }
    .columns {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr));
      align-items: start;
      gap: 20px;
    }
    .card-body {
      display: grid;
      gap: 20px;
    }
    .switch {
      display: flex;
      align-items: start;
      gap: 12px;
    }
    .switch input {
      width: 20px;
      height: 20px;
      margin: 2px 0 0;
      accent-color: var(--lt-primary);
    }
    small {
      display: block;
      color: var(--lt-ink-faint);
      font-size: 0.8125rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Account {
  protected readonly leave = inject(Leave);
  protected readonly shortcuts = inject(Shortcuts);
}
