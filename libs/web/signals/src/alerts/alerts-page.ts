import { HttpClient, HttpErrorResponse, type HttpResourceRequest, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { AlertList, AlertResponse, AlertSummary } from '@luutru/contracts';
import { EventStream } from '@luutru/web-session';
import {
  Announcer,
  DateTimePipe,
  Dialogs,
  EmptyState,
  Icon,
  Loading,
  type Problem,
  ProblemPanel,
  Shortcuts,
  ifMatch,
  problemOf,
} from '@luutru/web-ui';
import { ProblemNotice } from '@luutru/web-ui/asking';
import { firstValueFrom } from 'rxjs';
import { LoggedNote } from '../logged-note';
import { SeverityChip } from '../severity-chip';
import { SignalTabs } from '../signal-tabs';
import { AlertFilter, type AlertTerms } from './alert-filter';
import { AlertPanel } from './alert-panel';
import { AlertStateChip } from './alert-state-chip';

const PAGE = 50;

/** The alerts of the officer's unit, worked from the keyboard: J and K move, Enter opens, A takes, E decides. */
@Component({
  selector: 'lt-alerts-page',
  imports: [
    AlertFilter,
    AlertPanel,
    AlertStateChip,
    DateTimePipe,
    EmptyState,
    Icon,
    Loading,
    LoggedNote,
    ProblemNotice,
    ProblemPanel,
    SeverityChip,
    SignalTabs,
    TranslocoPipe,
  ],
  templateUrl: './alerts-page.html',
  styleUrl: './alerts-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AlertsPage {
  // From the query of the address; without a state, what is open.
  readonly state = input<string>();
  readonly severity = input<string>();
  readonly code = input<string>();
  /** The alert that is open. */
  readonly alert = input<string>();

  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly terms = computed<AlertTerms>(() => ({
    state: this.state() === 'all' ? '' : (this.state() ?? 'open'),
    severity: this.severity() ?? '',
    code: this.code() ?? '',
  }));
  private readonly request = computed(() => {
    const wanted = Object.entries(this.terms()).filter(([, value]) => value !== '');
    return { url: '/api/v1/alerts', params: { limit: PAGE, ...Object.fromEntries(wanted) } };
  });
  protected readonly first = httpResource<AlertList>(() => this.request());
  private readonly further = linkedSignal<HttpResourceRequest, readonly AlertList[]>({
    source: this.request,
    computation: () => [],
  });
  private readonly pages = computed(() =>
    this.first.hasValue() ? [this.first.value(), ...this.further()] : [],
  );
  protected readonly alerts = computed(() => this.pages().flatMap(({ items }) => items));
  protected readonly nextCursor = computed(() => this.pages().at(-1)?.nextCursor ?? undefined);
  protected readonly opened = httpResource<AlertResponse>(() =>
    this.alert() ? `/api/v1/alerts/${this.alert()}` : undefined,
  );
  protected readonly problem = signal<Problem | undefined>(undefined);
  /** The row that the keyboard is at. */
  protected readonly at = linkedSignal<string, number>({
    source: () => JSON.stringify(this.request()),
    computation: () => -1,
  });

  constructor() {
    const owner = inject(DestroyRef);
    inject(EventStream).listen(({ type }) => {
      if ((type === 'alert' || type === 'reset') && this.further().length === 0) this.first.reload();
    }, owner);
    inject(Shortcuts).add(
      [
        { key: 'j', does: 'signals.keys.next', run: () => this.move(1) },
        { key: 'k', does: 'signals.keys.previous', run: () => this.move(-1) },
        { key: 'a', does: 'signals.keys.assign', run: () => void this.act('assign') },
        { key: 'e', does: 'signals.keys.resolve', run: () => void this.resolve() },
      ],
      owner,
    );
  }

  /** The alert that the keys act on: the one that is open, else the one at the cursor. */
  private current(): Pick<AlertSummary, 'id' | 'version' | 'state'> | undefined {
    return this.opened.hasValue() ? this.opened.value() : this.alerts()[this.at()];
  }

  private move(step: number): void {
    const last = this.alerts().length - 1;
    if (last < 0) return;
    this.at.update((at) => Math.min(Math.max(at + step, 0), last));
    this.host.nativeElement.querySelectorAll<HTMLElement>('.row')[this.at()]?.focus();
  }

  protected narrow(terms: Partial<AlertTerms>): void {
    // No choice of a state means all of them, which is not what an address without one means.
    const state = terms.state === '' ? 'all' : terms.state;
    this.go({ ...terms, ...(state !== undefined && { state }), alert: undefined });
  }

  protected open(id: string | undefined, at = this.at()): void {
    this.at.set(at);
    this.problem.set(undefined);
    this.go({ alert: id });
  }

  private go(query: Readonly<Record<string, string | undefined>>): void {
    const queryParams = Object.fromEntries(Object.entries(query).map(([key, value]) => [key, value || null]));
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected async act(what: 'assign' | 'close'): Promise<void> {
    const alert = this.current();
    if (!alert) return;
    this.problem.set(undefined);
    try {
      const url = `/api/v1/alerts/${alert.id}/${what}`;
      this.take(await firstValueFrom(this.http.post<AlertResponse>(url, {}, ifMatch(alert.version))));
    } catch (error) {
      if (!(error instanceof HttpErrorResponse)) throw error;
      this.problem.set(problemOf(error));
    }
  }

  protected async resolve(): Promise<void> {
    const alert = this.current();
    if (!alert || !['new', 'assigned'].includes(alert.state)) return;
    const done = await this.dialogs.open<AlertResponse>(
      () => import('./resolve-dialog').then((m) => m.ResolveDialog),
      { id: alert.id, version: alert.version },
    );
    if (done) this.take(done);
  }

  /** Shows an alert as it is now, in the list and beside it. */
  private take(changed: AlertResponse): void {
    if (this.alert() === changed.id) this.opened.set(changed);
    const swap = (list: AlertList): AlertList => ({
      ...list,
      items: list.items.map((one) => (one.id === changed.id ? changed : one)),
    });
    this.first.update((list) => list && swap(list));
    this.further.update((lists) => lists.map(swap));
    const state = this.transloco.translate(`signals.states.${changed.state}`);
    this.announcer.say(this.transloco.translate('signals.alerts.done', { state }));
  }

  protected async more(): Promise<void> {
    const cursor = this.nextCursor();
    if (!cursor) return;
    const { url, params } = this.request();
    try {
      const page = await firstValueFrom(this.http.get<AlertList>(url, { params: { ...params, cursor } }));
      this.further.update((pages) => [...pages, page]);
    } catch (error) {
      if (!(error instanceof HttpErrorResponse)) throw error;
      this.problem.set(problemOf(error));
    }
  }
}
