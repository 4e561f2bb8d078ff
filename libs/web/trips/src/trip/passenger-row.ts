import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PassengerResponse } from '@luutru/contracts';
import { Announcer, Icon, Notice, ServerClock, StateChip, TimePipe } from '@luutru/web-ui';

import { AskOfTrip } from '../asking/ask-of-trip';
import { DescribeCode } from '../describe-code';
import { declarationShown, isSeated, standingShown } from '../trip-words';
import { Words } from '../words';
import { OpenTrip } from './open-trip';
import { type StaySync, syncShown } from './stay-sync';

/** One passenger on the list: who, where, and what can be done, unfolded by a press. */
@Component({
  selector: 'lt-passenger-row',
  imports: [Icon, Notice, RouterLink, StateChip, TimePipe, TranslocoPipe],
  templateUrl: './passenger-row.html',
  styleUrl: './passenger-row.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PassengerRow {
  readonly passenger = input.required<PassengerResponse>();
  readonly sync = input<StaySync>();
  readonly unfolded = input(false);
  readonly folded = output();

  private readonly open = inject(OpenTrip);
  private readonly asking = inject(AskOfTrip);
  private readonly clock = inject(ServerClock);
  private readonly announcer = inject(Announcer);
  private readonly words = inject(Words);
  private readonly describe = inject(DescribeCode);

  protected readonly failure = signal('');
  protected readonly status = computed(() => this.open.trip()?.status);
  protected readonly standing = computed(() => standingShown(this.passenger()));
  protected readonly declaration = computed(() => {
    const sync = this.sync();
    return sync ? syncShown(sync) : declarationShown(this.passenger());
  });
  protected readonly seated = computed(() => isSeated(this.passenger()));
  protected readonly underWay = computed(() => this.status() === 'boarding' || this.status() === 'departed');
  protected readonly errors = computed(() =>
    this.passenger().errors.map(({ code }) => this.describe.describe(code)),
  );

  protected getOn(): Promise<void> {
    return this.change({ boardedAt: this.clock.read().toISOString() }, 'trips.board.done');
  }

  protected miss(): Promise<void> {
    return this.change({ noShow: true }, 'trips.row.missed');
  }

  protected cameAfterAll(): Promise<void> {
    return this.change({ noShow: false }, 'trips.row.came');
  }

  protected move(): void {
    void this.asking.moveSeat(this.passenger());
  }

  protected letOff(): void {
    void this.asking.letOff(this.passenger());
  }

  protected remove(): void {
    void this.asking.remove(this.passenger());
  }

  private async change(patch: object, done: string): Promise<void> {
    const { id, guest, seat } = this.passenger();
    this.failure.set('');
    const problem = await this.open.changePassenger(id, patch);
    if (problem) this.failure.set(this.describe.ofProblem(problem));
    else this.announcer.say(this.words.of(done, { name: guest.fullName, seat }));
  }
}
