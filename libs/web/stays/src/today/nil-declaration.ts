import { HttpClient, HttpErrorResponse, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { NilDeclarationList, NilDeclarationResponse } from '@luutru/contracts';
import { Workplace } from '@luutru/web-session';
import { Announcer, Icon, Notice, ServerClock, TimePipe, dayOf, formatDay, problemOf } from '@luutru/web-ui';
import { firstValueFrom } from 'rxjs';

import { DescribeCode } from '../declaring/describe-code';

/** "No guests today" (không có khách): said by one press, shown with who said it and when. */
@Component({
  selector: 'lt-nil-declaration',
  imports: [Icon, Notice, TimePipe, TranslocoPipe],
  template: `
    @if (said(); as one) {
      <lt-notice tone="good" role="status">
        <strong>{{
          'stays.nil.said' | transloco: { date: date(), time: (one.declaredAt | ltTime), by: one.declaredBy }
        }}</strong>
        <p>{{ 'stays.nil.stillFile' | transloco }}</p>
      </lt-notice>
    } @else {
      <section class="card" aria-labelledby="nil-title">
        <h2 id="nil-title">{{ 'stays.nil.title' | transloco }}</h2>
        <p class="lead">{{ 'stays.nil.text' | transloco: { date: date() } }}</p>
        <button type="button" class="button" [attr.aria-disabled]="busy()" (click)="say()">
          <lt-icon name="check" />{{ 'stays.nil.action' | transloco }}
        </button>
        @if (failure(); as words) {
          <lt-notice tone="bad" role="alert">{{ words }}</lt-notice>
        }
      </section>
    }
  `,
  styles: `
    section {
      display: grid;
      justify-items: start;
      gap: 8px;
      padding: 16px 20px;
    }
    h2 {
      font-size: 1rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NilDeclaration {
  private readonly http = inject(HttpClient);
  private readonly workplace = inject(Workplace);
  private readonly clock = inject(ServerClock);
  private readonly describe = inject(DescribeCode);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  private readonly today = computed(() => dayOf(this.clock.now()));
  protected readonly date = computed(() => formatDay(this.today()));
  private readonly url = computed(() => {
    const id = this.workplace.facility()?.id;
    return id === undefined ? undefined : `/api/v1/facilities/${id}/nil-declarations`;
  });
  private readonly answer = httpResource<NilDeclarationList>(() => this.url());
  private readonly known = linkedSignal(() => (this.answer.hasValue() ? this.answer.value().items : []));
  protected readonly said = computed(() => this.known().find(({ date }) => date === this.today()));
  protected readonly busy = signal(false);
  protected readonly failure = signal('');

  protected async say(): Promise<void> {
    const url = this.url();
    if (this.busy() || url === undefined) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      const said = await firstValueFrom(this.http.post<NilDeclarationResponse>(url, { date: this.today() }));
      this.known.update((list) => [said, ...list]);
      this.announcer.say(this.transloco.translate('stays.nil.announced', { date: this.date() }));
    } catch (error) {
      if (!(error instanceof HttpErrorResponse)) throw error;
      const { kind, code, detail } = problemOf(error);
      this.failure.set(
        kind === 'refused'
          ? this.describe.describe(code, detail)
          : this.transloco.translate(`ui.problem.${kind}.detail`),
      );
    } finally {
      this.busy.set(false);
    }
  }
}
