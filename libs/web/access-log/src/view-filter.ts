import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { form } from '@angular/forms/signals';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { accessFlags, accessKinds, isCalendarDate } from '@luutru/domain';
import { formatDay, Language, readDay } from '@luutru/web-ui';
import { CATALOGUE_ERRORS, dated } from '@luutru/web-ui/catalogue';
import { SelectField, TextField } from '@luutru/web-ui/fields';

/** What the log is narrowed to; an empty text narrows nothing. Days are `2026-11-24`. */
export interface Filter {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly flag: string;
}

const shown = (day: string): string => (isCalendarDate(day) ? formatDay(day) : day);
const same = (a: Filter, b: Filter): boolean =>
  a.from === b.from && a.to === b.to && a.kind === b.kind && a.flag === b.flag;

/** The narrowing of the log: days, kind of view, and what is odd. */
@Component({
  selector: 'lt-view-filter',
  imports: [SelectField, TextField, TranslocoPipe],
  providers: [CATALOGUE_ERRORS],
  template: `
    <form
      role="search"
      novalidate
      [attr.aria-label]="'accessLog.filter.label' | transloco"
      (submit)="$event.preventDefault()"
    >
      <lt-text-field
        name="from"
        mask="day"
        inputmode="numeric"
        [field]="fields.from"
        [label]="'accessLog.filter.from' | transloco"
        [hint]="'accessLog.filter.dayHint' | transloco"
      />
      <lt-text-field
        name="to"
        mask="day"
        inputmode="numeric"
        [field]="fields.to"
        [label]="'accessLog.filter.to' | transloco"
        [hint]="'accessLog.filter.dayHint' | transloco"
      />
      <lt-select-field
        name="kind"
        [field]="fields.kind"
        [label]="'accessLog.filter.kind' | transloco"
        [choices]="kinds()"
        [blank]="'accessLog.filter.all' | transloco"
      />
      <lt-select-field
        name="flag"
        [field]="fields.flag"
        [label]="'accessLog.filter.flag' | transloco"
        [choices]="flags()"
        [blank]="'accessLog.filter.all' | transloco"
      />
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr));
      gap: 12px;
      padding: 20px 20px 14px;
    }
    @media (width < 960px) {
      form {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        padding: 16px 16px 12px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ViewFilter {
  readonly filter = input.required<Filter>();
  readonly changed = output<Filter>();

  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  private readonly typed = signal<Filter>({ from: '', to: '', kind: '', flag: '' });
  protected readonly fields = form(this.typed, (path) => {
    dated(path.from);
    dated(path.to);
  });
  protected readonly kinds = computed(() => this.choices('accessLog.kinds.', accessKinds));
  protected readonly flags = computed(() => this.choices('accessLog.flags.', ['any', ...accessFlags]));
  private readonly wanted = computed<Filter>(() => {
    const { from, to, ...rest } = this.typed();
    return { ...rest, from: readDay(from), to: readDay(to) };
  });

  constructor() {
    // The address is the truth: what it says is shown, and what is chosen goes into it.
    effect(() => {
      const { from, to, ...rest } = this.filter();
      if (!untracked(() => same(this.wanted(), this.filter())))
        this.typed.set({ ...rest, from: shown(from), to: shown(to) });
    });
    effect(() => {
      const wanted = this.wanted();
      if (this.fields().valid() && !untracked(() => same(wanted, this.filter()))) this.changed.emit(wanted);
    });
  }

  private choices(scope: string, values: readonly string[]): { value: string; label: string }[] {
    const language = this.language.code();
    return values.map((value) => ({
      value,
      label: this.transloco.translate(scope + value, {}, language),
    }));
  }
}
