import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  inject,
  resource,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PlaceList, StayList, StayResponse } from '@luutru/contracts';
import { EventStream, Workplace } from '@luutru/web-session';
import {
  DateTimePipe,
  Dialogs,
  EmptyState,
  Icon,
  Loading,
  Notice,
  ProblemPanel,
  ServerClock,
  dayOf,
} from '@luutru/web-ui';
import { firstValueFrom } from 'rxjs';

import { CheckOutAction } from '../staying/check-out-action';
import { Attention } from '../today/attention';
import { DeadlineBar } from '../today/deadline-bar';
import type { BedAction } from './bed-dialog';
import { type Bed, type Ward, wardTree } from './ward-tree';

/** Stays of one page of the list, the most that the API gives. */
const PAGE = 200;

/** The home of a hospital's desk: wards, rooms and beds, who lies where since when, and what is free. */
@Component({
  selector: 'lt-ward-board',
  imports: [
    Attention,
    DateTimePipe,
    DeadlineBar,
    EmptyState,
    Icon,
    Loading,
    Notice,
    ProblemPanel,
    RouterLink,
    TranslocoPipe,
  ],
  templateUrl: './ward-board.html',
  styleUrl: './ward-board.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WardBoard {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly checkOutAction = inject(CheckOutAction);
  private readonly clock = inject(ServerClock);
  protected readonly workplace = inject(Workplace);

  private readonly facilityId = computed(() => this.workplace.facility()?.id);
  protected readonly places = httpResource<PlaceList>(() => {
    const id = this.facilityId();
    return id && `/api/v1/facilities/${id}/places`;
  });
  protected readonly stays = resource({
    params: () => this.facilityId(),
    loader: ({ params }) => this.everybody(params),
  });

  protected readonly present = computed(() => (this.stays.hasValue() ? this.stays.value() : undefined));
  protected readonly arrivals = computed(() => {
    const today = dayOf(this.clock.now());
    return this.present()?.filter(({ arrivedAt }) => dayOf(arrivedAt) === today);
  });
  private readonly tree = computed(() =>
    wardTree(this.places.hasValue() ? this.places.value().items : [], this.present() ?? []),
  );
  protected readonly elsewhere = computed(() => this.tree().elsewhere);
  protected readonly wards = computed(() => this.tree().wards);
  /** Id of the one ward that is looked at; all when empty. */
  protected readonly chosen = signal('');
  protected readonly onlyFree = signal(false);
  protected readonly shown = computed<readonly Ward[]>(() =>
    this.wards()
      .filter(({ id }) => this.chosen() === '' || id === this.chosen())
      .map((ward) => ({
        ...ward,
        rooms: ward.rooms
          .map((room) => ({
            ...room,
            beds: this.onlyFree() ? room.beds.filter(({ patient }) => !patient) : room.beds,
          }))
          .filter(({ beds }) => beds.length > 0),
      }))
      .filter(({ rooms }) => rooms.length > 0),
  );
  protected readonly figures = computed(() => {
    const beds = this.wards().flatMap(({ rooms }) => rooms.flatMap((room) => room.beds));
    const caregivers = (this.present() ?? []).filter(({ reason }) => reason === 'caregiver').length;
    return [
      { key: 'patients', value: (this.present()?.length ?? 0) - caregivers },
      { key: 'caregivers', value: caregivers },
      { key: 'free', value: beds.filter(({ patient }) => !patient).length },
    ];
  });
  protected readonly lookAgain = (): void => {
    for (const one of [this.places, this.stays]) if (!one.isLoading()) one.reload();
  };

  constructor() {
    inject(EventStream).listen(() => this.lookAgain(), inject(DestroyRef));
  }

  /** What can be done for who lies in a bed. */
  protected async open({ patient, caregivers }: Pick<Bed, 'patient' | 'caregivers'>): Promise<void> {
    if (!patient) return;
    const action = await this.dialogs.open<BedAction>(() => import('./bed-dialog').then((m) => m.BedDialog), {
      patient,
      caregivers,
    });
    if (action && (await this.act(action, patient))) this.lookAgain();
  }

  /** @returns whether something was changed here. */
  private async act(action: BedAction, patient: StayResponse): Promise<boolean> {
    if (action === 'move')
      return (
        (await this.dialogs.open(
          () => import('../staying/move-dialog').then((m) => m.MoveDialog),
          patient,
        )) !== undefined
      );
    if (action === 'caregiver' || action === 'newborn') {
      const queryParams = { start: action, beside: patient.id, place: patient.place };
      return !(await this.router.navigate(['/declare'], { queryParams }));
    }
    if (action === 'page') return !(await this.router.navigate(['/stays', patient.id]));
    return (await this.checkOutAction.run(patient, action)) !== undefined;
  }

  private async everybody(facilityId: string): Promise<StayResponse[]> {
    const found: StayResponse[] = [];
    let cursor: string | null = null;
    do {
      const params: Record<string, string | number> = { facilityId, status: 'present', limit: PAGE };
      if (cursor) params['cursor'] = cursor;
      const page: StayList = await firstValueFrom(this.http.get<StayList>('/api/v1/stays', { params }));
      found.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return found;
  }
}
