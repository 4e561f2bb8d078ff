import {
  ChangeDetectionStrategy,
  Component,
  type Provider,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { isCalendarDate } from '@luutru/domain';
import { Language, formatDay, readDay } from '@luutru/web-ui';
import { DESCRIBE_ERROR, TextField } from '@luutru/web-ui/fields';

import { LONGEST_DAYS, type Range, lengthOf } from '../model/ranges';

/** Words of this page's own: the catalogue of all codes would be fetched for these three. */
const OWN_ERRORS: Provider = {
  provide: DESCRIBE_ERROR,
  useFactory: () => {
    const [language, transloco] = [inject(Language), inject(TranslocoService)];
    return ({ kind }: { kind: string }) =>
      transloco.translate(`statistics.wrong.${kind}`, {}, language.code());
  },
};

/** What is wrong with a day as it was typed. */
const wrongDay = (text: string): { kind: string } | undefined =>
  isCalendarDate(readDay(text)) ? undefined : { kind: 'day' };

/** A range day by day; it counts as soon as it is right and a field is left. */
@Component({
  selector: 'lt-custom-range',
  imports: [TextField, TranslocoPipe],
  providers: [OWN_ERRORS],
  template: `
    <form novalidate (submit)="$event.preventDefault(); take()" (focusout)="take()">
      <lt-text-field
        name="filter-from"
        inputmode="numeric"
        mask="day"
        [field]="fields.from"
        [label]="'statistics.filters.from' | transloco"
      />
      <lt-text-field
        name="filter-to"
        inputmode="numeric"
        mask="day"
        [field]="fields.to"
        [label]="'statistics.filters.to' | transloco"
      />
      <button type="submit" class="visually-hidden">{{ 'statistics.filters.apply' | transloco }}</button>
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: minmax(0, 130px) minmax(0, 130px);
      align-items: start;
      gap: 12px;
      --lt-control-height: 38px;
    }
    @media (width < 720px) {
      form {
        grid-template-columns: 1fr 1fr;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CustomRange {
  readonly range = input.required<Range>();
  readonly chosen = output<Range>();

  private readonly model = signal({ from: '', to: '' });
  protected readonly fields = form(this.model, (path) => {
    validate(path.from, ({ value }) => wrongDay(value()));
    validate(path.to, ({ value, valueOf }) => {
      const [from, to] = [readDay(valueOf(path.from)), readDay(value())];
      if (wrongDay(value()) || wrongDay(valueOf(path.from))) return wrongDay(value());
      if (to < from) return { kind: 'order' };
      return lengthOf({ from, to }) > LONGEST_DAYS ? { kind: 'long' } : undefined;
    });
  });

  constructor() {
    effect(() => {
      const { from, to } = this.range();
      untracked(() => this.model.set({ from: formatDay(from), to: formatDay(to) }));
    });
  }

  protected take(): void {
    if (this.fields().invalid()) return;
    const range = { from: readDay(this.model().from), to: readDay(this.model().to) };
    const { from, to } = this.range();
    if (range.from !== from || range.to !== to) this.chosen.emit(range);
  }
}
