import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DOCUMENT, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StatementResponse } from '@luutru/contracts';
import { Brand } from '@luutru/web-session';
import {
  Countries,
  DateTimePipe,
  DayPipe,
  EmptyState,
  Icon,
  Language,
  Loading,
  Notice,
  ProblemPanel,
  problemOf,
  StateChip,
} from '@luutru/web-ui';

import { StatementViews } from './statement-views';

const STATUS = {
  present: { tone: 'good', icon: 'bed', words: 'ui.status.present' },
  departed: { tone: 'neutral', icon: 'leave', words: 'ui.status.departed' },
  cancelled: { tone: 'neutral', icon: 'close', words: 'ui.status.cancelled' },
} as const;

/** What was declared of a guest and who looked at it (bản kê của khách), for whoever holds the link. */
@Component({
  selector: 'lt-statement-page',
  imports: [
    Brand,
    DateTimePipe,
    DayPipe,
    EmptyState,
    Icon,
    Loading,
    Notice,
    ProblemPanel,
    StateChip,
    StatementViews,
    TranslocoPipe,
  ],
  templateUrl: './statement-page.html',
  styleUrl: './statement-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatementPage {
  /** From the address. */
  readonly token = input.required<string>();

  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly language = inject(Language);
  protected readonly countries = inject(Countries);
  protected readonly other = computed(() => (this.language.code() === 'vi' ? 'en' : 'vi'));
  protected readonly answer = httpResource<StatementResponse>(
    () => `/api/v1/statements/${encodeURIComponent(this.token())}`,
  );
  protected readonly of = computed(() => (this.answer.hasValue() ? this.answer.value() : undefined));
  protected readonly over = computed(() => {
    const error = this.answer.error();
    return error !== undefined && problemOf(error).status === 404;
  });
  protected readonly statusShown = STATUS;

  constructor() {
    void this.countries.load();
  }

  protected print(): void {
    this.window?.print();
  }
}
