import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DepartmentTrip, DepartmentTripList } from '@luutru/contracts';
import {
  Chip,
  DateTimePipe,
  EmptyState,
  type IconName,
  Loading,
  ProblemPanel,
  type Tone,
} from '@luutru/web-ui';
import { firstValueFrom } from 'rxjs';

import { FilterState } from '../filters/filter-state';
import { ListFilter } from '../filters/list-filter';
import { Numbers } from '../model/numbers';

const PAGE = 50;
const SHOWN: Readonly<Record<DepartmentTrip['status'], { icon: IconName; tone: Tone }>> = {
  boarding: { icon: 'wait', tone: 'wait' },
  departed: { icon: 'bus', tone: 'good' },
  arrived: { icon: 'check-circle', tone: 'neutral' },
  cancelled: { icon: 'close', tone: 'neutral' },
};

/** The trips of the province's coaches (chuyến xe): counts, and nobody is named. */
@Component({
  selector: 'lt-department-trips-page',
  imports: [Chip, DateTimePipe, EmptyState, ListFilter, Loading, ProblemPanel, TranslocoPipe],
  providers: [FilterState],
  templateUrl: './trips-page.html',
  styleUrls: ['../dashboard/page.scss', './list.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TripsPage {
  private readonly http = inject(HttpClient);
  private readonly state = inject(FilterState);
  protected readonly numbers = inject(Numbers);
  protected readonly shownAs = SHOWN;

  private readonly params = computed(() => ({ ...this.state.range(), limit: PAGE }));
  protected readonly first = httpResource<DepartmentTripList>(() => ({
    url: '/api/v1/department/trips',
    params: this.params(),
  }));
  private readonly further = linkedSignal<object, readonly DepartmentTripList[]>({
    source: this.params,
    computation: () => [],
  });
  private readonly pages = computed(() =>
    this.first.hasValue() ? [this.first.value(), ...this.further()] : [],
  );
  protected readonly trips = computed(() => this.pages().flatMap(({ items }) => items));
  protected readonly nextCursor = computed(() => this.pages().at(-1)?.nextCursor ?? undefined);
  protected readonly loadingMore = signal(false);
  protected readonly moreError = signal<unknown>(undefined);

  protected load({ aboard, capacity }: DepartmentTrip): string {
    return capacity === 0 ? '–' : this.numbers.write(aboard / capacity, 'share');
  }

  /** Whether the heads that were counted are not those that travelled. */
  protected differs({ aboard, headcountAtDeparture }: DepartmentTrip): boolean {
    return headcountAtDeparture !== null && headcountAtDeparture !== aboard;
  }

  protected async loadMore(): Promise<void> {
    const cursor = this.nextCursor();
    if (!cursor || this.loadingMore()) return;
    this.loadingMore.set(true);
    this.moreError.set(undefined);
    try {
      const params = { ...this.params(), cursor };
      const page = await firstValueFrom(
        this.http.get<DepartmentTripList>('/api/v1/department/trips', { params }),
      );
      this.further.update((pages) => [...pages, page]);
    } catch (error) {
      this.moreError.set(error);
    } finally {
      this.loadingMore.set(false);
    }
  }
}
