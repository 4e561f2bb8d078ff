import { HttpClient, type HttpResourceRequest, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  input,
  signal,
} from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AccessLogList, AccessLogSummary } from '@luutru/contracts';
import { EmptyState, Icon, Loading, Notice, ProblemPanel } from '@luutru/web-ui';
import { firstValueFrom } from 'rxjs';

import { ActorSummary } from './actor-summary';
import { type Filter, ViewFilter } from './view-filter';
import { ViewRows } from './view-rows';

const PAGE = 50;
const LOG = '/api/v1/access-log';

const named = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

/** Who looked at whom (nhật ký xem), filtered by what the address says. No guest is named here. */
@Component({
  selector: 'lt-access-log-page',
  imports: [
    ActorSummary,
    EmptyState,
    Icon,
    Loading,
    Notice,
    ProblemPanel,
    TranslocoPipe,
    ViewFilter,
    ViewRows,
  ],
  templateUrl: './access-log-page.html',
  styleUrl: './access-log-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccessLogPage {
  // From the query of the address; absent when not filtered by.
  readonly from = input<string>();
  readonly to = input<string>();
  readonly kind = input<string>();
  readonly flag = input<string>();
  readonly actorId = input<string>();
  readonly subject = input<string>();

  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);

  protected readonly filter = computed<Filter>(() => ({
    from: this.from() ?? '',
    to: this.to() ?? '',
    kind: this.kind() ?? '',
    flag: this.flag() ?? '',
  }));
  private readonly params = computed(() =>
    named({ ...this.filter(), actorId: this.actorId() ?? '', subject: this.subject() ?? '' }),
  );
  private readonly request = computed<HttpResourceRequest>(() => ({
    url: LOG,
    params: { ...this.params(), limit: PAGE },
  }));
  protected readonly summary = httpResource<AccessLogSummary>(() => ({
    url: `${LOG}/summary`,
    params: named({ from: this.filter().from, to: this.filter().to }),
  }));
  protected readonly first = httpResource<AccessLogList>(() => this.request());
  /** The pages after the first, forgotten when the filter changes. */
  private readonly further = linkedSignal<HttpResourceRequest, readonly AccessLogList[]>({
    source: this.request,
    computation: () => [],
  });
  private readonly pages = computed(() =>
    this.first.hasValue() ? [this.first.value(), ...this.further()] : [],
  );
  protected readonly views = computed(() => this.pages().flatMap((page) => page.items));
  protected readonly nextCursor = computed(() => this.pages().at(-1)?.nextCursor ?? undefined);
  protected readonly loadingMore = signal(false);
  protected readonly moreError = signal<unknown>(undefined);
  /** The name of the one whose views alone are shown. */
  protected readonly actor = computed(() => {
    const id = this.actorId();
    const actors = this.summary.hasValue() ? this.summary.value().actors : [];
    return id && (actors.find(({ actorId }) => actorId === id)?.actorName ?? id);
  });

  protected apply(changes: Readonly<Record<string, string | null>> | Filter): void {
    const queryParams = Object.fromEntries(
      Object.entries(changes).map(([key, value]) => [key, value === '' ? null : value]),
    );
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async loadMore(): Promise<void> {
    const [request, cursor] = [this.request(), this.nextCursor()];
    if (!cursor || this.loadingMore()) return;
    this.loadingMore.set(true);
    this.moreError.set(undefined);
    try {
      const params = { ...this.params(), limit: PAGE, cursor };
      const page = await firstValueFrom(this.http.get<AccessLogList>(LOG, { params }));
      if (this.request() === request) this.further.update((pages) => [...pages, page]);
    } catch (error) {
      this.moreError.set(error);
    } finally {
      this.loadingMore.set(false);
    }
  }
}
