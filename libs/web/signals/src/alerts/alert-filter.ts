import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { alertStates, severities, signalCodes } from '@luutru/domain';
import { Language } from '@luutru/web-ui';

/** What the list of alerts is narrowed to; empty texts narrow nothing. */
export interface AlertTerms {
  readonly state: string;
  readonly severity: string;
  readonly code: string;
}

/** Filters of the list; they live in the address. */
@Component({
  selector: 'lt-alert-filter',
  imports: [TranslocoPipe],
  template: `
    <form
      role="search"
      [attr.aria-label]="'signals.filter.title' | transloco"
      (submit)="$event.preventDefault()"
    >
      @for (one of fields(); track one.name) {
        <div>
          <label [for]="'filter-' + one.name">{{ 'signals.filter.' + one.name | transloco }}</label>
          <select [id]="'filter-' + one.name" (change)="pick(one.name, $event)">
            <option value="" [selected]="of()[one.name] === ''">
              {{ 'signals.filter.all' | transloco }}
            </option>
            @for (choice of one.choices; track choice.value) {
              <option [value]="choice.value" [selected]="of()[one.name] === choice.value">
                {{ choice.label }}
              </option>
            }
          </select>
        </div>
      }
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 160px), 1fr));
      gap: 10px 12px;
    }
    label {
      display: block;
      margin-bottom: 4px;
      color: var(--lt-ink-soft);
      font-size: 0.8125rem;
      font-weight: 600;
    }
    select {
      width: 100%;
      min-height: 40px;
      padding: 6px 10px;
      border: 1px solid var(--lt-line-strong);
      border-radius: var(--lt-radius-small);
      background: var(--lt-surface);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AlertFilter {
  readonly of = input.required<AlertTerms>();
  readonly picked = output<Partial<AlertTerms>>();
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);

  protected readonly fields = computed(() => {
    const word = (key: string): string => this.transloco.translate(key, {}, this.language.code());
    const choices = (values: readonly string[], key: (value: string) => string) =>
      values.map((value) => ({ value, label: word(key(value)) }));
    return [
      { name: 'state', choices: choices(['open', ...alertStates], (value) => `signals.states.${value}`) },
      { name: 'severity', choices: choices(severities, (value) => `signals.severities.${value}`) },
      { name: 'code', choices: choices(signalCodes, (value) => `signals.codes.${value}.title`) },
    ] as const;
  });

  protected pick(name: keyof AlertTerms, { target }: Event): void {
    this.picked.emit({ [name]: (target as HTMLSelectElement).value });
  }
}
