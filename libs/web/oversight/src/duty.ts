import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Role } from '@luutru/domain';
import { PersonCard, Session } from '@luutru/web-session';
import { Icon, Notice } from '@luutru/web-ui';

/** The jobs of each role whose pages are still to come, as keys of their words. */
const JOBS: Partial<Record<Role, readonly string[]>> = {
  police: ['search', 'alerts', 'facilities'],
  administrator: ['tenants', 'settings'],
};

/** The first page of roles whose own pages this version does not have: who they are, and what is so. */
@Component({
  selector: 'lt-duty',
  imports: [Icon, Notice, PersonCard, TranslocoPipe],
  template: `
    <div class="page">
      <div class="page-head">
        <h1>{{ 'oversight.duty.title' | transloco }}</h1>
      </div>
      <div class="columns">
        <lt-person-card />
        <section class="card" aria-labelledby="duty-title">
          <div class="card-head">
            <h2 id="duty-title">{{ 'oversight.duty.work' | transloco }}</h2>
          </div>
          <div class="card-body">
            <lt-notice>{{ 'oversight.duty.notice' | transloco }}</lt-notice>
            <ul>
              @for (job of jobs(); track job) {
                <li>
                  <lt-icon name="clock" />
                  <div>
                    <h3>{{ 'oversight.duty.jobs.' + job + '.title' | transloco }}</h3>
                    <p class="lead">{{ 'oversight.duty.jobs.' + job + '.text' | transloco }}</p>
                  </div>
                </li>
              }
            </ul>
            <p class="lead">{{ 'oversight.duty.meanwhile' | transloco }}</p>
          </div>
        </section>
      </div>
    </div>
  `,
  styles: `
    .page {
      max-width: 1040px;
    }
    .columns {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr));
      align-items: start;
      gap: 20px;
    }
    .card-body,
    ul {
      display: grid;
      gap: 18px;
    }
    li {
      display: flex;
      gap: 14px;
    }
    li lt-icon {
      margin-top: 2px;
      color: var(--lt-ink-faint);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Duty {
  private readonly session = inject(Session);
  protected readonly jobs = computed(() => JOBS[this.session.role() ?? 'police'] ?? []);
}
