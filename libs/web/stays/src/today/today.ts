import { NgComponentOutlet } from '@angular/common';
import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type Type,
  afterNextRender,
  computed,
  inject,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StayList, StayResponse, TodayResponse } from '@luutru/contracts';
import { EventStream, Session, Workplace } from '@luutru/web-session';
import {
  EmptyState,
  Icon,
  LaterWords,
  Loading,
  Notice,
  ProblemPanel,
  ServerClock,
  dayOf,
  formatDay,
} from '@luutru/web-ui';

import { CheckOutAction } from '../staying/check-out-action';
import { StayRows } from '../stay-rows';
import { DeadlineBar } from './deadline-bar';
import { Figures } from './figures';
import { SyncLegend } from './sync-legend';

/** Enough for a day of one house; the rest is one press away in the list of stays. */
const MOST = 100;

/** The home of the desk (hôm nay): the clock, the figures, who came and who is due to leave. */
@Component({
  selector: 'lt-today',
  imports: [
    DeadlineBar,
    EmptyState,
    Figures,
    Icon,
    Loading,
    NgComponentOutlet,
    Notice,
    ProblemPanel,
    RouterLink,
    StayRows,
    SyncLegend,
    TranslocoPipe,
  ],
  templateUrl: './today.html',
  styleUrl: './today.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Today {
  protected readonly session = inject(Session);
  protected readonly workplace = inject(Workplace);
  private readonly checkOutAction = inject(CheckOutAction);
  private readonly clock = inject(ServerClock);

  /** A hospital's home is its wards. */
  protected readonly inHospital = this.session.user()?.sector === 'health';
  protected readonly board = signal<Type<unknown> | undefined>(undefined);
  /** What few days have anything of; fetched after the page. */
  protected readonly attention = signal<Type<unknown> | undefined>(undefined);

  private readonly facilityId = computed(() => (this.inHospital ? undefined : this.workplace.facility()?.id));
  protected readonly date = computed(() => dayOf(this.clock.now()));
  protected readonly dateWords = computed(() => formatDay(this.date()));

  protected readonly figures = httpResource<TodayResponse>(() =>
    // A new day is asked for as it begins.
    this.date() === '' || this.facilityId() === undefined ? undefined : '/api/v1/stays/today',
  );
  protected readonly arrived = httpResource<StayList>(() =>
    this.list({ from: this.date(), to: this.date() }),
  );
  private readonly present = httpResource<StayList>(() => this.list({ status: 'present' }));

  protected readonly arrivals = computed(() =>
    (this.arrived.hasValue() ? this.arrived.value().items : []).filter(
      ({ status }) => status !== 'cancelled',
    ),
  );
  protected readonly whoCame = computed(() => (this.arrived.hasValue() ? this.arrivals() : undefined));
  protected readonly whoIsHere = computed(() =>
    this.present.hasValue() ? this.present.value().items : undefined,
  );
  /** In house and expected to leave today or before. */
  protected readonly leaving = computed(() =>
    (this.present.hasValue() ? this.present.value().items : [])
      .filter(({ expectedDepartureAt }) => expectedDepartureAt && dayOf(expectedDepartureAt) <= this.date())
      .sort((a, b) => (a.expectedDepartureAt ?? '').localeCompare(b.expectedDepartureAt ?? '')),
  );

  protected readonly lookAgain = (): void => {
    for (const one of [this.figures, this.arrived, this.present]) if (!one.isLoading()) one.reload();
  };

  constructor() {
    const words = inject(LaterWords);
    if (this.inHospital)
      void Promise.all([import('../wards/ward-board'), words.load()]).then(([m]) =>
        this.board.set(m.WardBoard),
      );
    else
      afterNextRender(() => {
        void Promise.all([import('./attention'), words.load()]).then(([m]) =>
          this.attention.set(m.Attention),
        );
      });
    inject(EventStream).listen(() => this.lookAgain(), inject(DestroyRef));
  }

  protected async checkOut(stay: StayResponse): Promise<void> {
    if (await this.checkOutAction.run(stay)) this.lookAgain();
  }

  private list(filter: Record<string, string>) {
    const facilityId = this.facilityId();
    return facilityId === undefined
      ? undefined
      : { url: '/api/v1/stays', params: { facilityId, limit: MOST, ...filter } };
  }
}
