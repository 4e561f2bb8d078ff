import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import type { RegistrationDraft, Step } from './registration-draft';

/** Everything that was typed, to be read once more before it is sent. */
@Component({
  selector: 'lt-registration-review',
  imports: [TranslocoPipe],
  template: `
    @for (group of groups(); track group.step) {
      <section [attr.aria-labelledby]="'review-' + group.step">
        <div class="head">
          <h3 [id]="'review-' + group.step">{{ 'onboarding.register.steps.' + group.step | transloco }}</h3>
          <button type="button" class="button quiet compact" (click)="chosen.emit(group.step)">
            {{ 'onboarding.register.change' | transloco }}
            <span class="visually-hidden">{{ 'onboarding.register.steps.' + group.step | transloco }}</span>
          </button>
        </div>
        <dl>
          @for (line of group.lines; track line.label) {
            <div>
              <dt>{{ 'onboarding.register.' + line.label | transloco }}</dt>
              <dd>{{ line.key ? (line.key + line.value | transloco) : line.value || '–' }}</dd>
            </div>
          }
          @for (licence of group.licences; track $index) {
            <div>
              <dt>{{ 'onboarding.licence.kinds.' + licence.kind | transloco }}</dt>
              <dd>
                {{ licence.number }}
                @if (licence.expiresOn) {
                  ({{ 'onboarding.licence.until' | transloco: { day: licence.expiresOn } }})
                }
              </dd>
            </div>
          }
        </dl>
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 20px;
    }
    .head {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 12px;
    }
    dl > div {
      display: grid;
      grid-template-columns: minmax(110px, 1fr) 2fr;
      gap: 12px;
      padding: 7px 0;
      border-top: 1px solid var(--lt-line);
    }
    dt {
      color: var(--lt-ink-faint);
    }
    dd {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RegistrationReview {
  readonly of = input.required<RegistrationDraft>();
  readonly chosen = output<Step>();
  protected readonly groups = computed(() => {
    const { organisation, facility, owner } = this.of();
    const line = (label: string, value: string, key = '') => ({ label, value, key });
    return [
      {
        step: 'organisation' as const,
        licences: [],
        lines: [
          line('sector', organisation.sector, 'session.sectors.'),
          line('organisation', organisation.name),
          line('taxCode', organisation.taxCode),
          line('address', organisation.address),
          line('phone', organisation.phone),
          line('email', organisation.email),
        ],
      },
      {
        step: 'facility' as const,
        licences: facility.licences.filter(({ number }) => number.trim() !== ''),
        lines: [
          line('facility', facility.name),
          line('kind', facility.kind, 'onboarding.kinds.'),
          line('address', facility.address),
          line('unit', facility.unit),
        ],
      },
      {
        step: 'owner' as const,
        licences: [],
        lines: [
          line('fullName', owner.fullName),
          line('username', owner.username),
          line('phone', owner.phone),
        ],
      },
    ];
  });
}
