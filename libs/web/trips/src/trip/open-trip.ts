import { httpResource } from '@angular/common/http';
import { Injectable, computed, inject, linkedSignal, signal } from '@angular/core';
import type { PassengerResponse, TripResponse } from '@luutru/contracts';
import type { Problem } from '@luutru/web-ui';

import { type Sent, SendOnce } from '../send-once';
import { isSeated } from '../trip-words';

/** Why it was not done; undefined when it was. */
export type Failure = Problem | undefined;

const versionOf = (etag: string | null): number | undefined => {
  const [, digits] = /^(?:W\/)?"(\d+)"$/.exec(etag ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits);
};

/** The trip on screen, and what can be done to it. Each change is made to the trip as it was read. */
@Injectable()
export class OpenTrip {
  private readonly sending = inject(SendOnce);
  readonly id = signal('');

  private readonly url = computed(() => `/api/v1/trips/${encodeURIComponent(this.id())}`);
  readonly answer = httpResource<TripResponse>(() => (this.id() === '' ? undefined : this.url()));
  /** As it was read last: an outage at the next reading takes nothing off the screen. */
  readonly trip = linkedSignal<TripResponse | undefined, TripResponse | undefined>({
    source: () => (this.answer.hasValue() ? this.answer.value() : undefined),
    computation: (read, before) => read ?? before?.value,
  });

  readonly seated = computed(() => this.trip()?.passengers.filter(isSeated) ?? []);
  readonly taken = computed(() => this.seated().map(({ seat }) => seat));
  /** On the list and not known to be missing. */
  readonly expected = computed(() => this.seated().length);
  /** Those who have got on. */
  readonly aboard = computed(
    () => this.seated().filter(({ boardedAt, status }) => boardedAt || status === 'aboard').length,
  );

  reload(): void {
    if (!this.answer.isLoading()) this.answer.reload();
  }

  /** @param boardedAt the moment of getting on; absent for who is only put on the list */
  async board(content: object, boardedAt?: string): Promise<Failure> {
    const body = { ...content, ...(boardedAt !== undefined && { boardedAt }) };
    const sent = await this.sending.post<PassengerResponse>(
      `${this.url()}/passengers`,
      { ...content, listedOnly: boardedAt === undefined },
      { body },
    );
    if ('problem' in sent) return this.fail(sent.problem);
    const { body: passenger, headers } = sent.answer;
    if (passenger) this.add(passenger, versionOf(headers.get('ETag')));
    return undefined;
  }

  changePassenger(id: string, patch: object): Promise<Failure> {
    return this.take(this.sending.change('PATCH', `${this.url()}/passengers/${id}`, this.version(), patch));
  }

  removePassenger(id: string): Promise<Failure> {
    return this.take(this.sending.change('DELETE', `${this.url()}/passengers/${id}`, this.version()));
  }

  depart(headcount: number): Promise<Failure> {
    return this.post('depart', { headcount });
  }

  arrive(headcount: number): Promise<Failure> {
    return this.post('arrive', { headcount });
  }

  cancel(reason: string): Promise<Failure> {
    return this.post('cancel', { reason });
  }

  changePlate(plate: string): Promise<Failure> {
    return this.take(this.sending.change('PATCH', this.url(), this.version(), { plate }));
  }

  private version(): number {
    return this.trip()?.version ?? 0;
  }

  private post(action: string, body: object): Promise<Failure> {
    return this.take(this.sending.post(`${this.url()}/${action}`, body, { version: this.version() }));
  }

  private async take(sending: Promise<Sent<TripResponse>>): Promise<Failure> {
    const sent = await sending;
    if ('problem' in sent) return this.fail(sent.problem);
    if (sent.answer.body) this.answer.set(sent.answer.body);
    return undefined;
  }

  /** Somebody else was faster: the trip is read again, and the same may be asked of what it is now. */
  private fail(problem: Problem): Problem {
    if (problem.status === 412) this.reload();
    return problem;
  }

  private add(passenger: PassengerResponse, version: number | undefined): void {
    const trip = this.trip();
    if (!trip || version === undefined || version !== trip.version + 1) return this.reload();
    const { counts } = trip;
    this.answer.set({
      ...trip,
      version,
      passengers: [...trip.passengers, passenger].sort((a, b) =>
        a.seat.localeCompare(b.seat, 'en', { numeric: true }),
      ),
      counts: {
        ...counts,
        listed: counts.listed + 1,
        aboard: counts.aboard + (passenger.boardedAt ? 1 : 0),
      },
      warnings: [...new Set([...trip.warnings, ...(passenger.offList ? ['OFF_LIST_PASSENGER'] : [])])],
    });
  }
}
