import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PassengerResponse } from '@luutru/contracts';

import { seatGroups } from '../seats';
import { isSeated } from '../trip-words';

/** How a place of the coach is shown. */
interface Cell {
  readonly label: string;
  readonly state: 'free' | 'listed' | 'aboard';
  readonly passenger?: PassengerResponse;
}

/** The places of the coach (sơ đồ ghế, giường): which are free, on the list, and taken by who has got on. */
@Component({
  selector: 'lt-seat-grid',
  imports: [TranslocoPipe],
  templateUrl: './seat-grid.html',
  styleUrl: './seat-grid.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SeatGrid {
  readonly seats = input.required<number>();
  readonly beds = input.required<number>();
  readonly passengers = input.required<readonly PassengerResponse[]>();
  /** The place that is proposed to the next passenger. */
  readonly chosen = input('');
  /** A free place was pressed. */
  readonly choose = output<string>();
  /** A place with somebody in it was pressed. */
  readonly show = output<PassengerResponse>();

  private readonly bySeat = computed(
    () =>
      new Map(
        this.passengers()
          .filter(isSeated)
          .map((one) => [one.seat, one]),
      ),
  );
  protected readonly groups = computed(() =>
    seatGroups(this.seats(), this.beds(), [...this.bySeat().keys()]).map(({ deck, labels }) => ({
      deck,
      cells: labels.map((label) => this.cellOf(label)),
    })),
  );

  protected press({ label, passenger }: Cell): void {
    if (passenger) this.show.emit(passenger);
    else this.choose.emit(label);
  }

  private cellOf(label: string): Cell {
    const passenger = this.bySeat().get(label);
    if (!passenger) return { label, state: 'free' };
    const aboard = passenger.status === 'aboard' || passenger.boardedAt;
    return { label, state: aboard ? 'aboard' : 'listed', passenger };
  }
}
