import { HttpClient, type HttpResourceRequest, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StayList } from '@luutru/contracts';
import { EventStream, Session, Workplace } from '@luutru/web-session';
import { EmptyState, Icon, Loading, ProblemPanel, Shortcuts } from '@luutru/web-ui';
import { firstValueFrom } from 'rxjs';

import { StayRows } from '../stay-rows';
import { termsOf } from '../terms';
import { type Filter, StayFilter } from './stay-filter';

const PAGE = 50;

/** Every stay of the facility (lượt lưu trú), filtered by what the address says. */
@Component({
  selector: 'lt-stays',
  imports: [EmptyState, Icon, Loading, ProblemPanel, RouterLink, StayFilter, StayRows, TranslocoPipe],
  templateUrl: './stays.html',
  styleUrl: './stays.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Stays {
  // From the query of the address; absent when not filtered by.
  readonly from = input<string>();
  readonly to = input<string>();
  readonly status = input<string>();
  readonly q = input<string>();

  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly workplace = inject(Workplace);
  private readonly filterBar = viewChild.required(StayFilter);

  protected readonly terms = termsOf(inject(Session).user()?.sector);

  protected readonly filter = computed<Filter>(() => ({
    from: this.from() ?? '',
    to: this.to() ?? '',
    status: this.status() ?? '',
    q: this.q() ?? '',
  }));
  protected readonly filtered = computed(() => Object.values(this.filter()).some((value) => value !== ''));
  private readonly request = computed(() => {
    const facilityId = this.workplace.facility()?.id;
    if (facilityId === undefined) return undefined;
    const wanted = Object.entries(this.filter()).filter(([, value]) => value !== '');
    return { url: '/api/v1/stays', params: { facilityId, limit: PAGE, ...Object.fromEntries(wanted) } };
  });

  protected readonly first = httpResource<StayList>(() => this.request());
  /** The pages after the first, forgotten when the filter changes. */
  private readonly further = linkedSignal<HttpResourceRequest | undefined, readonly StayList[]>({
    source: this.request,
    computation: () => [],
  });
  protected readonly loadingMore = signal(false);
  protected readonly moreError = signal<unknown>(undefined);
  private readonly pages = computed(() =>
    this.first.hasValue() ? [this.first.value(), ...this.further()] : [],
  );
  protected readonly stays = computed(() => this.pages().flatMap((page) => page.items));
  protected readonly nextCursor = computed(() => this.pages().at(-1)?.nextCursor ?? undefined);

  constructor() {
    const owner = inject(DestroyRef);
    inject(EventStream).listen(() => {
      // Further pages are kept as they are read; a person in the middle of them is not moved.
      if (!this.first.isLoading() && this.further().length === 0) this.first.reload();
    }, owner);
    inject(Shortcuts).add(
      [{ key: '/', does: 'app.keys.search', run: () => this.filterBar().focusSearch() }],
      owner,
    );
    afterNextRender(() => {
      const state: unknown = history.state;
      if (typeof state === 'object' && state !== null && 'focusSearch' in state)
        this.filterBar().focusSearch();
    });
  }

  protected apply(filter: Partial<Filter>): void {
    const queryParams = Object.fromEntries(
      Object.entries({ ...this.filter(), ...filter }).map(([key, value]) => [
        key,
        value === '' ? null : value,
      ]),
    );
    void this.router.navigate([], { queryParams, replaceUrl: true });
  }

  protected async loadMore(): Promise<void> {
    const [request, cursor] = [this.request(), this.nextCursor()];
    if (!request || !cursor || this.loadingMore()) return;
    this.loadingMore.set(true);
    this.moreError.set(undefined);
    try {
      const page = await firstValueFrom(
        this.http.get<StayList>(request.url, { params: { ...request.params, cursor } }),
      );
      if (this.request() === request) this.further.update((pages) => [...pages, page]);
    } catch (error) {
      this.moreError.set(error);
    } finally {
      this.loadingMore.set(false);
    }
  }
}
