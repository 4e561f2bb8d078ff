import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import {
  type FieldTree,
  REQUIRED,
  type ValidationError,
  form,
  metadata,
  submit,
  validateTree,
} from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TripResponse } from '@luutru/contracts';
import { longDistance, tripServices } from '@luutru/domain';
import { Workplace } from '@luutru/web-session';
import { Icon, Notice, type Problem, dayOf, formatDateTime, readMinute } from '@luutru/web-ui';
import { DESCRIBE_ERROR, SelectField, TextField } from '@luutru/web-ui/fields';

import { DescribeCode } from '../describe-code';
import { hasExpired } from '../fleet/expiry';
import { Registers } from '../fleet/registers';
import { writeStops } from '../fleet/stops';
import { SendOnce } from '../send-once';
import { Words } from '../words';
import { MakingDraft } from './trip-draft';
import { duty, fieldOf, judgeDraft, likelyArrival, requestOf } from './trip-request';

const MARKED = [
  'plate',
  'seats',
  'beds',
  'from',
  'to',
  'distanceKm',
  'service',
  'transportOrder',
  'departureAt',
  'expectedArrivalAt',
  'driver',
] as const;

/** Making a trip (lập chuyến): vehicle and route come from the registers, or are typed. */
@Component({
  selector: 'lt-new-trip',
  imports: [Icon, Notice, RouterLink, SelectField, TextField, TranslocoPipe],
  providers: [Registers, { provide: DESCRIBE_ERROR, useFactory: () => inject(DescribeCode).ofError }],
  templateUrl: './new-trip.html',
  styleUrl: './new-trip.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewTrip {
  protected readonly registers = inject(Registers);
  protected readonly workplace = inject(Workplace);
  private readonly draft = inject(MakingDraft);
  private readonly sending = inject(SendOnce);
  private readonly words = inject(Words);
  private readonly describe = inject(DescribeCode);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);

  protected readonly failure = signal('');
  protected readonly away = signal<Problem | undefined>(undefined);
  protected readonly settings = longDistance;

  protected readonly fields = form(this.draft.model, (path) => {
    for (const field of MARKED) metadata(path[field], REQUIRED, () => true);
    validateTree(path, ({ fieldTreeOf }) =>
      judgeDraft(this.draft.model()).map(({ field, code }) => ({
        kind: code,
        fieldTree: fieldTreeOf(path[field]),
      })),
    );
  });
  protected readonly duty = computed(() => duty(this.draft.model()));
  protected readonly serviceChoices = computed(() => this.words.choices('trips.service', tripServices));
  protected readonly vehicleChoices = computed(() =>
    this.registers.vehicles().map(({ id, plateShown, seats, beds }) => ({
      value: id,
      label: `${plateShown} · ${this.words.of('trips.fleet.places', { seats, beds })}`,
    })),
  );
  protected readonly routeChoices = computed(() =>
    this.registers.routes().map(({ id, from, to }) => ({ value: id, label: `${from} → ${to}` })),
  );
  private readonly vehicle = computed(() =>
    this.registers.vehicles().find(({ id }) => id === this.draft.model().vehicleId),
  );
  protected readonly expired = computed(() => {
    const vehicle = this.vehicle();
    const departure = new Date(readMinute(this.draft.model().departureAt));
    return vehicle !== undefined && !Number.isNaN(+departure) && hasExpired(vehicle, dayOf(departure));
  });
  private proposedArrival = '';

  constructor() {
    effect(() => {
      const vehicle = this.vehicle();
      if (!vehicle) return;
      const { plateShown: plate, seats, beds } = vehicle;
      untracked(() =>
        this.draft.model.update((draft) => ({ ...draft, plate, seats: String(seats), beds: String(beds) })),
      );
    });
    effect(() => {
      const routeId = this.fields.routeId().value();
      const route = this.registers.routes().find(({ id }) => id === routeId);
      if (!route) return;
      const { from, to, distanceKm, stops } = route;
      untracked(() =>
        this.draft.model.update((draft) => ({
          ...draft,
          from,
          to,
          distanceKm: String(distanceKm),
          stops: writeStops(stops ?? []),
        })),
      );
    });
    effect(() => {
      const arrival = likelyArrival(this.draft.model());
      untracked(() => this.proposeArrival(arrival));
    });
  }

  protected async make(): Promise<void> {
    if (this.fields().submitting()) return;
    this.failure.set('');
    const valid = await submit(this.fields, () => this.send());
    const wrong = this.fields().errorSummary()[0]?.fieldTree;
    if (!valid && wrong) afterNextRender(() => wrong().focusBoundControl(), { injector: this.injector });
  }

  private async send(): Promise<ValidationError.WithOptionalFieldTree[] | undefined> {
    const body = requestOf(this.draft.model(), this.workplace.facility()?.id ?? '');
    const sent = await this.sending.post<TripResponse>('/api/v1/trips', body);
    if ('problem' in sent) return this.explain(sent.problem);
    this.away.set(undefined);
    this.draft.startAfresh();
    await this.router.navigate(['/trips', sent.answer.body?.id]);
    return undefined;
  }

  private explain(problem: Problem): ValidationError.WithOptionalFieldTree[] | undefined {
    this.away.set(problem.kind === 'refused' ? undefined : problem);
    if (problem.kind !== 'refused') return undefined;
    const found = problem.fields.flatMap(({ path, code, message }) => {
      const field = fieldOf(path);
      return field ? [{ kind: code, message, fieldTree: this.fields[field] as FieldTree<unknown> }] : [];
    });
    if (found.length < Math.max(1, problem.fields.length)) this.failure.set(this.describe.ofProblem(problem));
    return found.length > 0 ? found : undefined;
  }

  private proposeArrival(arrival: Date | undefined): void {
    const { value } = this.fields.expectedArrivalAt();
    // An arrival that a person typed is theirs.
    if (!arrival || (value() !== '' && value() !== this.proposedArrival)) return;
    this.proposedArrival = formatDateTime(arrival);
    value.set(this.proposedArrival);
  }
}
