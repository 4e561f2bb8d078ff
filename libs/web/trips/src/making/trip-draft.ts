import { Injectable, inject, linkedSignal, untracked } from '@angular/core';
import { Session } from '@luutru/web-session';
import { ServerClock, formatDateTime } from '@luutru/web-ui';

/** A trip as it stands in the form: every field is the text that was typed. */
export interface TripDraft {
  readonly vehicleId: string;
  readonly plate: string;
  readonly seats: string;
  readonly beds: string;
  readonly routeId: string;
  readonly from: string;
  readonly to: string;
  readonly distanceKm: string;
  readonly stops: string;
  readonly service: string;
  readonly transportOrder: string;
  readonly departureAt: string;
  readonly expectedArrivalAt: string;
  readonly driver: string;
  readonly secondDriver: string;
  readonly attendant: string;
}

export type TripField = keyof TripDraft;

const HOUR_MS = 3_600_000;

/** The trip that is being written; it outlives the page, a refusal and an outage, and goes with the person. */
@Injectable({ providedIn: 'root' })
export class MakingDraft {
  private readonly clock = inject(ServerClock);
  readonly model = linkedSignal<string | undefined, TripDraft>({
    source: inject(Session).holder,
    computation: () => untracked(() => this.fresh()),
  });

  startAfresh(): void {
    this.model.set(this.fresh());
  }

  private fresh(): TripDraft {
    const nextHour = new Date(Math.ceil(this.clock.read().getTime() / HOUR_MS) * HOUR_MS);
    return {
      vehicleId: '',
      plate: '',
      seats: '',
      beds: '',
      routeId: '',
      from: '',
      to: '',
      distanceKm: '',
      stops: '',
      service: 'fixed',
      transportOrder: '',
      departureAt: formatDateTime(nextHour),
      expectedArrivalAt: '',
      driver: '',
      secondDriver: '',
      attendant: '',
    };
  }
}
