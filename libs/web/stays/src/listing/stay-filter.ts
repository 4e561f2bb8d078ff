import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { isCalendarDate, stayStatuses } from '@luutru/domain';
import { Language, formatDay, readDay } from '@luutru/web-ui';
import { DESCRIBE_ERROR, SelectField, TextField } from '@luutru/web-ui/fields';

import { DescribeCode } from '../declaring/describe-code';

/** What the list is narrowed to; an empty text narrows nothing. Days are `2026-11-24`. */
export interface Filter {
  readonly from: string;
  readonly to: string;
  readonly status: string;
  readonly q: string;
}

/** A pause in typing after which the search runs, milliseconds. */
const PAUSE_MS = 300;

const shown = (day: string): string => (isCalendarDate(day) ? formatDay(day) : day);

/** The narrowing of a list: by name or number, days of arrival, and state. */
@Component({
  selector: 'lt-stay-filter',
  imports: [SelectField, TextField, TranslocoPipe],
  providers: [{ provide: DESCRIBE_ERROR, useFactory: () => inject(DescribeCode).ofError }],
  template: `
    <form
      role="search"
      novalidate
      [attr.aria-label]="'stays.filter.label' | transloco"
      (submit)="$event.preventDefault()"
    >
      <lt-text-field
        class="q"
        name="q"
        [field]="fields.q"
        [label]="'stays.filter.q' | transloco"
        [hint]="'stays.filter.qHint' | transloco"
      />
      <lt-text-field
        name="from"
        mask="day"
        inputmode="numeric"
        [field]="fields.from"
        [label]="'stays.filter.from' | transloco"
        [hint]="'stays.declare.dateHint' | transloco"
      />
      <lt-text-field
        name="to"
        mask="day"
        inputmode="numeric"
        [field]="fields.to"
        [label]="'stays.filter.to' | transloco"
        [hint]="'stays.declare.dateHint' | transloco"
      />
      <lt-select-field
        class="state"
        name="status"
        [field]="fields.status"
        [label]="'stays.filter.status' | transloco"
        [choices]="statusChoices()"
        [blank]="'stays.filter.anyStatus' | transloco"
      />
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: 2fr 1fr 1fr 1fr;
      gap: 12px;
      padding: 20px 20px 14px;
    }
    @media (width < 960px) {
      form {
        grid-template-columns: 1fr 1fr;
      }
      .q,
      .state {
        grid-column: 1 / -1;
      }
    }
    @media (width < 480px) {
      form {
        padding: 16px 16px 12px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StayFilter {
  readonly filter = input.required<Filter>();
  readonly changed = output<Filter>();

  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  private readonly typed = signal<Filter>({ from: '', to: '', status: '', q: '' });
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly fields = form(this.typed, (path) => {
    for (const day of [path.from, path.to])
      validate(day, ({ value }) => {
        const typed = value();
        return typed === '' || isCalendarDate(readDay(typed)) ? undefined : { kind: 'DATE_FORMAT' };
      });
  });
  protected readonly statusChoices = computed(() => {
    const language = this.language.code();
    return stayStatuses.map((value) => ({
      value,
      label: this.transloco.translate(`ui.status.${value}`, {}, language),
    }));
  });
  private readonly wanted = computed<Filter>(() => {
    const { from, to, status, q } = this.typed();
    return { from: readDay(from), to: readDay(to), status, q: q.trim() };
  });

  constructor() {
    // The address is the truth: what it says is shown, what is typed goes into it after a pause.
    effect(() => {
      const { from, to, status, q } = this.filter();
      if (!untracked(() => same(this.wanted(), this.filter())))
        this.typed.set({ from: shown(from), to: shown(to), status, q });
    });
    effect(() => {
      const wanted = this.wanted();
      clearTimeout(this.timer);
      if (untracked(() => same(wanted, this.filter()))) return;
      this.timer = setTimeout(() => {
        if (this.fields().valid()) this.changed.emit(wanted);
      }, PAUSE_MS);
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  focusSearch(): void {
    this.fields.q().focusBoundControl();
  }
}

const same = (a: Filter, b: Filter): boolean =>
  a.from === b.from && a.to === b.to && a.status === b.status && a.q === b.q;
