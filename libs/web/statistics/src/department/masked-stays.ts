import { HttpClient, type HttpResourceRequest, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DepartmentStay, DepartmentStayList } from '@luutru/contracts';
import {
  Chip,
  Countries,
  DateTimePipe,
  EmptyState,
  Loading,
  ProblemPanel,
  Viewport,
  type IconName,
} from '@luutru/web-ui';
import { firstValueFrom } from 'rxjs';

const STATUS_ICONS: Record<DepartmentStay['status'], IconName> = {
  present: 'bed',
  departed: 'leave',
  cancelled: 'close',
};

/** The rows behind the figures, without a name or a number; the server never sends them. */
@Component({
  selector: 'lt-masked-stays',
  imports: [Chip, DateTimePipe, EmptyState, Loading, ProblemPanel, TranslocoPipe],
  templateUrl: './masked-stays.html',
  styleUrl: './masked-stays.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MaskedStays {
  private readonly http = inject(HttpClient);
  protected readonly viewport = inject(Viewport);
  protected readonly countries = inject(Countries);
  protected readonly icons = STATUS_ICONS;

  /** Which rows, as the API's parameters: `from`, `to`, `districtCode`, `status`. */
  readonly of = input<Readonly<Record<string, string>>>({});
  /** Rows that are fetched at a time. */
  readonly limit = input(50);

  private readonly params = computed(() => ({ ...this.of(), limit: this.limit() }));
  private readonly request = computed<HttpResourceRequest>(() => ({
    url: '/api/v1/department/stays',
    params: this.params(),
  }));
  protected readonly first = httpResource<DepartmentStayList>(() => this.request());
  private readonly further = linkedSignal<HttpResourceRequest, readonly DepartmentStayList[]>({
    source: this.request,
    computation: () => [],
  });
  private readonly pages = computed(() =>
    this.first.hasValue() ? [this.first.value(), ...this.further()] : [],
  );
  protected readonly stays = computed(() => this.pages().flatMap((page) => page.items));
  protected readonly nextCursor = computed(() => this.pages().at(-1)?.nextCursor ?? undefined);
  protected readonly loadingMore = signal(false);
  protected readonly moreError = signal<unknown>(undefined);

  constructor() {
    void this.countries.load();
  }

  protected async loadMore(): Promise<void> {
    const cursor = this.nextCursor();
    if (!cursor || this.loadingMore()) return;
    this.loadingMore.set(true);
    this.moreError.set(undefined);
    try {
      const page = await firstValueFrom(
        this.http.get<DepartmentStayList>('/api/v1/department/stays', {
          params: { ...this.params(), cursor },
        }),
      );
      this.further.update((pages) => [...pages, page]);
    } catch (error) {
      this.moreError.set(error);
    } finally {
      this.loadingMore.set(false);
    }
  }
}
