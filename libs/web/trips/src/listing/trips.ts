import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TripList } from '@luutru/contracts';
import { Workplace } from '@luutru/web-session';
import {
  EmptyState,
  Icon,
  Loading,
  Notice,
  ProblemPanel,
  ServerClock,
  dayOf,
  formatDay,
  plusDays,
} from '@luutru/web-ui';

import { TripCard } from './trip-card';

/** Enough for a firm's day; what ended before yesterday is no work any more. */
const MOST = 100;

/** The home of a coach firm: its trips that take passengers, those on the road, and those that have ended. */
@Component({
  selector: 'lt-trips',
  imports: [EmptyState, Icon, Loading, Notice, ProblemPanel, RouterLink, TranslocoPipe, TripCard],
  templateUrl: './trips.html',
  styleUrl: './trips.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Trips {
  protected readonly workplace = inject(Workplace);
  private readonly clock = inject(ServerClock);

  private readonly today = computed(() => dayOf(this.clock.now()));
  protected readonly dateWords = computed(() => formatDay(this.today()));
  private readonly yesterday = computed(() =>
    dayOf(plusDays(new Date(`${this.today()}T00:00:00+07:00`), -1)),
  );

  private readonly boarding = this.list(() => ({ status: 'boarding' }));
  private readonly departed = this.list(() => ({ status: 'departed' }));
  private readonly recent = this.list(() => ({ from: this.yesterday() }));
  private readonly all = [this.boarding, this.departed, this.recent];

  protected readonly read = computed(() => this.all.every((one) => one.hasValue()));
  protected readonly error = computed(() => this.all.find((one) => one.error())?.error());
  protected readonly groups = computed(() => {
    const ended = (status: string) => status === 'arrived' || status === 'cancelled';
    return [
      { key: 'boarding', trips: this.itemsOf(this.boarding).reverse() },
      { key: 'departed', trips: this.itemsOf(this.departed) },
      { key: 'ended', trips: this.itemsOf(this.recent).filter(({ status }) => ended(status)) },
    ].filter(({ trips }) => trips.length > 0);
  });

  protected reload(): void {
    for (const one of this.all) if (!one.isLoading()) one.reload();
  }

  private itemsOf(list: typeof this.boarding) {
    return list.hasValue() ? [...list.value().items] : [];
  }

  private list(filter: () => Record<string, string>) {
    return httpResource<TripList>(() => {
      const facilityId = this.workplace.facility()?.id;
      if (facilityId === undefined) return undefined;
      return { url: '/api/v1/trips', params: { facilityId, limit: MOST, ...filter() } };
    });
  }
}
