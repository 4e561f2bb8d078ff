import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StayResponse } from '@luutru/contracts';
import { DateTimePipe, Icon } from '@luutru/web-ui';

import { DescribeCode } from '../declaring/describe-code';
import { termsOf } from '../terms';
import { PathWords } from './path-words';

/** When and where, when it was due, and whether it was late. */
@Component({
  selector: 'lt-stay-facts',
  imports: [DateTimePipe, Icon, RouterLink, TranslocoPipe],
  template: `
    @let one = stay();
    <section class="card" aria-labelledby="stay-title">
      <div class="card-head">
        <h2 id="stay-title">{{ 'stays.declare.stay' | transloco }}</h2>
        <span class="faint">{{ 'ui.kinds.' + one.kind | transloco }}</span>
      </div>
      <dl class="card-body">
        <div>
          <dt>{{ terms().place | transloco }}</dt>
          <dd>{{ one.place ?? '–' }}</dd>
        </div>
        <div>
          <dt>{{ 'stays.declare.arrivedAt' | transloco }}</dt>
          <dd class="number">{{ one.arrivedAt | ltDateTime }}</dd>
        </div>
        <div>
          <dt>
            {{ (one.departedAt ? 'stays.page.departedAt' : 'stays.declare.expectedDepartureAt') | transloco }}
          </dt>
          <dd class="number">{{ one.departedAt ?? one.expectedDepartureAt | ltDateTime }}</dd>
        </div>
        <div>
          <dt>{{ 'stays.declare.reason' | transloco }}</dt>
          <dd>{{ 'ui.reasons.' + one.reason | transloco }} {{ one.reasonText }}</dd>
        </div>
        <div>
          <dt>{{ 'stays.page.due' | transloco }}</dt>
          <dd class="number">{{ one.dueAt | ltDateTime }}</dd>
        </div>
        @if (one.foreignDueAt; as foreignDueAt) {
          <div>
            <dt>{{ 'stays.page.foreignDue' | transloco }}</dt>
            <dd class="number">{{ foreignDueAt | ltDateTime }}</dd>
          </div>
        }
        <div>
          <dt>{{ 'stays.page.declaredAt' | transloco }}</dt>
          <dd class="number">
            {{ one.declaredAt | ltDateTime }}
            <span [class]="one.late ? 'late' : 'good'">
              {{
                (one.late ? 'stays.rows.late' : 'stays.filed.onTime')
                  | transloco: { minutes: one.minutesLate }
              }}
            </span>
          </dd>
        </div>
        <div>
          <dt>{{ 'stays.page.capture' | transloco }}</dt>
          <dd>{{ 'stays.captures.' + one.captureMethod | transloco }}</dd>
        </div>
        @if (one.endReason; as reason) {
          <div>
            <dt>{{ 'stays.checkOut.endReason' | transloco }}</dt>
            <dd>{{ 'stays.ends.' + reason | transloco }}</dd>
          </div>
        }
        @for (link of links(); track link.name) {
          <div>
            <dt>{{ link.name | transloco }}</dt>
            <dd>
              <a [routerLink]="['/stays', link.stayId]">{{ 'stays.page.title' | transloco }}</a>
              <span class="faint">{{ link.relation }}</span>
            </dd>
          </div>
        }
        @if (one.cancelReason; as reason) {
          <div class="wide">
            <dt>{{ 'stays.cancel.reason' | transloco }}</dt>
            <dd>{{ reason }}</dd>
          </div>
        }
        @if (one.overrideReason; as reason) {
          <div class="wide">
            <dt>{{ 'stays.declare.overrideReason' | transloco }}</dt>
            <dd>{{ reason }}</dd>
          </div>
        }
        @for (words of warnings(); track words) {
          <div class="wide warning"><lt-icon name="alert" />{{ words }}</div>
        }
      </dl>
    </section>
  `,
  styleUrl: './facts.scss',
  styles: `
    .warning {
      display: flex;
      gap: 8px;
      color: var(--lt-accent);
      font-size: 0.875rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StayFacts {
  readonly stay = input.required<StayResponse>();
  private readonly describe = inject(DescribeCode);
  private readonly pathWords = inject(PathWords);
  protected readonly terms = computed(() => termsOf(this.stay().sector));
  protected readonly links = computed(() => {
    const { caregiverOf, guardian } = this.stay();
    return [
      ...(caregiverOf ? [{ ...caregiverOf, name: 'stays.paths.caregiverOf' }] : []),
      ...(guardian ? [{ ...guardian, name: 'stays.declare.guardian' }] : []),
    ].map((link) => ({ ...link, relation: this.pathWords.value('guardian.relation', link.relation) }));
  });
  protected readonly warnings = computed(() =>
    this.stay().warnings.map((code) => this.describe.describe(code)),
  );
}
