import { HttpErrorResponse, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PassengerResponse, StayList } from '@luutru/contracts';
import { EventStream } from '@luutru/web-session';
import { dayOf, EmptyState, Icon, Loading, Notice, problemOf, ProblemPanel, StateChip } from '@luutru/web-ui';

import { AskOfTrip } from '../asking/ask-of-trip';
import { BoardingPanel } from '../boarding/boarding-panel';
import { BoardingDraft } from '../boarding/passenger-draft';
import { closedBy } from '../boarding/points';
import { SeatGrid } from '../boarding/seat-grid';
import { DescribeCode } from '../describe-code';
import { statusShown } from '../trip-words';
import { OpenTrip } from './open-trip';
import { PassengerRow } from './passenger-row';
import { PrintManifest } from './print-manifest';
import { TripCounts } from './trip-counts';
import { TripFacts } from './trip-facts';

/** One trip (chuyến xe): letting passengers on, setting out, arriving, and what became of everybody. */
@Component({
  selector: 'lt-trip-page',
  imports: [
    BoardingPanel,
    EmptyState,
    Icon,
    Loading,
    Notice,
    PassengerRow,
    ProblemPanel,
    RouterLink,
    SeatGrid,
    StateChip,
    TranslocoPipe,
    TripCounts,
    TripFacts,
  ],
  providers: [OpenTrip, AskOfTrip],
  templateUrl: './trip-page.html',
  styleUrl: './trip-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TripPage {
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly open = inject(OpenTrip);
  protected readonly asking = inject(AskOfTrip);
  protected readonly draft = inject(BoardingDraft);
  private readonly printing = inject(PrintManifest);
  private readonly describe = inject(DescribeCode);
  private readonly panel = viewChild(BoardingPanel);

  protected readonly statusShown = statusShown;
  protected readonly unfolded = signal('');
  protected readonly failure = signal('');
  protected readonly notFound = computed(() => {
    const error = this.open.answer.error();
    return error !== undefined && problemOf(error).status === 404;
  });
  protected readonly closedBy = computed(() => {
    const trip = this.open.trip();
    return trip && closedBy(trip);
  });
  protected readonly closedWords = computed(() => this.describe.describe(this.closedBy() ?? ''));
  protected readonly underWay = computed(() => {
    const status = this.open.trip()?.status;
    return status === 'boarding' || status === 'departed';
  });
  protected readonly warnings = computed(() =>
    (this.open.trip()?.warnings ?? []).map((code) => this.describe.describe(code)),
  );

  /** The stays of the passengers, for how far they were delivered. */
  private readonly stays = httpResource<StayList>(() => {
    const trip = this.open.trip();
    if (!trip?.passengers.some(({ stayId }) => stayId)) return undefined;
    const from = dayOf(trip.passengers.map(({ boardedAt }) => boardedAt ?? trip.departureAt).sort()[0] ?? '');
    return { url: '/api/v1/stays', params: { facilityId: trip.facilityId, from, limit: 200 } };
  });
  private readonly syncs = computed(
    () => new Map((this.stays.hasValue() ? this.stays.value().items : []).map((stay) => [stay.id, stay])),
  );

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => {
        this.open.id.set(id);
        this.draft.openFor(id);
      });
    });
    inject(EventStream).listen(() => {
      if (this.stays.hasValue() && !this.stays.isLoading()) this.stays.reload();
    }, inject(DestroyRef));
  }

  protected syncOf({ stayId }: PassengerResponse) {
    return stayId ? this.syncs().get(stayId) : undefined;
  }

  protected toggle({ id }: PassengerResponse): void {
    this.unfolded.update((before) => (before === id ? '' : id));
  }

  protected show({ id }: PassengerResponse): void {
    this.unfolded.set(id);
    document.getElementById(`passenger-${id}`)?.focus();
  }

  protected choose(seat: string): void {
    this.panel()?.chooseSeat(seat);
  }

  protected async depart(): Promise<void> {
    if (!(await this.asking.count('depart'))) this.panel()?.focusScan();
  }

  protected async print(): Promise<void> {
    const trip = this.open.trip();
    if (!trip) return;
    this.failure.set('');
    try {
      await this.printing.run(trip);
    } catch (error) {
      if (!(error instanceof HttpErrorResponse)) throw error;
      this.failure.set(this.describe.ofProblem(problemOf(error)));
    }
  }
}
