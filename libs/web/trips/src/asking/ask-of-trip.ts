import { Injectable, inject } from '@angular/core';
import { isPlate, judgeCancel, parseInstant } from '@luutru/domain';
import type { PassengerResponse } from '@luutru/contracts';
import { Dialogs, ServerClock, formatDateTime, readMinute } from '@luutru/web-ui';

import { seatGroups } from '../seats';
import { OpenTrip } from '../trip/open-trip';
import { readWhole } from '../typed-times';
import { Words } from '../words';
import type { AskData } from './ask-data';

/** Most that can be counted on a coach, as the API has it. */
const MOST_COUNTED = 200;

/** The questions that changing a trip or a passenger asks first. */
@Injectable()
export class AskOfTrip {
  private readonly open = inject(OpenTrip);
  private readonly words = inject(Words);
  private readonly dialogs = inject(Dialogs);
  private readonly clock = inject(ServerClock);

  /** The head count (đếm khách) at departure or arrival. What differs from the list is said, and taken. */
  count(at: 'depart' | 'arrive'): Promise<true | undefined> {
    const expected = this.open.expected();
    return this.ask({
      title: this.words.of(`trips.ask.${at}.title`),
      text: this.words.of(`trips.ask.${at}.text`, { count: expected }),
      confirm: this.words.of(`trips.ask.${at}.confirm`),
      field: {
        label: this.words.of('trips.ask.headcount'),
        value: '',
        inputmode: 'numeric',
        judge: (typed) => {
          if (typed.trim() === '') return 'REQUIRED';
          const counted = readWhole(typed);
          return counted >= 0 && counted <= MOST_COUNTED ? undefined : 'NUMBER_RANGE';
        },
      },
      note: (typed) => {
        const difference = readWhole(typed) - expected;
        if (!Number.isFinite(difference) || difference === 0) return '';
        return this.words.of(difference > 0 ? 'trips.ask.tooMany' : 'trips.ask.tooFew', {
          count: Math.abs(difference),
        });
      },
      send: (typed) => this.open[at](readWhole(typed)),
    });
  }

  changePlate(): Promise<true | undefined> {
    return this.ask({
      title: this.words.of('trips.ask.plate.title'),
      text: this.words.of('trips.ask.plate.text'),
      confirm: this.words.of('trips.ask.plate.confirm'),
      field: {
        label: this.words.of('trips.new.plate'),
        value: '',
        hint: this.words.of('trips.new.plateHint'),
        autocapitalize: 'characters',
        judge: (typed) => (isPlate(typed) ? undefined : 'PLATE_FORMAT'),
      },
      send: (plate) => this.open.changePlate(plate),
    });
  }

  cancel(): Promise<true | undefined> {
    return this.ask({
      title: this.words.of('trips.ask.cancel.title'),
      text: this.words.of('trips.ask.cancel.text'),
      confirm: this.words.of('trips.ask.cancel.confirm'),
      danger: true,
      field: {
        label: this.words.of('trips.ask.cancel.reason'),
        value: '',
        autocapitalize: 'sentences',
        judge: (reason) => judgeCancel({ reason }).errors[0]?.code,
      },
      send: (reason) => this.open.cancel(reason),
    });
  }

  moveSeat({ id, seat, guest }: PassengerResponse): Promise<true | undefined> {
    const trip = this.open.trip();
    const taken = this.open.taken();
    const free = seatGroups(trip?.seats ?? 0, trip?.beds ?? 0)
      .flatMap(({ labels }) => labels)
      .filter((label) => !taken.includes(label));
    return this.ask({
      title: this.words.of('trips.ask.move.title', { name: guest.fullName }),
      text: this.words.of('trips.ask.move.text', { seat }),
      confirm: this.words.of('trips.ask.move.confirm'),
      field: {
        label: this.words.of('trips.ask.move.seat'),
        value: free[0] ?? '',
        choices: free.map((value) => ({ value, label: value })),
        judge: (chosen) => (chosen === '' ? 'REQUIRED' : undefined),
      },
      send: (chosen) => this.open.changePassenger(id, { seat: chosen }),
    });
  }

  /** Getting off on the way (xuống dọc đường). */
  letOff({ id, guest }: PassengerResponse): Promise<true | undefined> {
    return this.ask({
      title: this.words.of('trips.ask.off.title', { name: guest.fullName }),
      text: this.words.of('trips.ask.off.text'),
      confirm: this.words.of('trips.ask.off.confirm'),
      field: {
        label: this.words.of('trips.ask.off.at'),
        value: formatDateTime(this.clock.read()),
        hint: this.words.of('trips.new.minuteHint'),
        inputmode: 'numeric',
        mask: 'minute',
        judge: (typed) => (parseInstant(readMinute(typed)) === undefined ? 'INSTANT_FORMAT' : undefined),
      },
      send: (typed) => this.open.changePassenger(id, { alightedAt: readMinute(typed) }),
    });
  }

  remove({ id, guest, seat }: PassengerResponse): Promise<true | undefined> {
    return this.ask({
      title: this.words.of('trips.ask.remove.title', { name: guest.fullName }),
      text: this.words.of('trips.ask.remove.text', { seat }),
      confirm: this.words.of('trips.ask.remove.confirm'),
      danger: true,
      send: () => this.open.removePassenger(id),
    });
  }

  private ask(data: AskData): Promise<true | undefined> {
    return this.dialogs.open<true>(() => import('./ask-dialog').then((m) => m.AskDialog), data);
  }
}
