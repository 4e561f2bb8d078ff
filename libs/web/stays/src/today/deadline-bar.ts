import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Announcer, Icon, ServerClock, TimePipe, type IconName, type Tone } from '@luutru/web-ui';

import { type DeadlineState, nextDeadline } from './deadline';

const TONES: Record<DeadlineState, Tone> = { ample: 'good', near: 'warn', urgent: 'bad' };
const ICONS: Record<DeadlineState, IconName> = { ample: 'clock', near: 'wait', urgent: 'alert' };
/** Minutes before the deadline at which a screen reader is told. */
const SPOKEN = [120, 30, 10, 0];

/** The clock that counts down to 23:00, or to 08:00: a colour, an icon and words for how close it is. */
@Component({
  selector: 'lt-deadline-bar',
  imports: [Icon, TimePipe, TranslocoPipe],
  template: `
    <lt-icon [name]="icon()" />
    <p class="when" role="timer">
      <span class="visually-hidden">{{ 'stays.deadline.label' | transloco }}:</span>
      <strong>{{ deadline().at | ltTime }} {{ 'stays.deadline.' + deadline().day | transloco }}</strong>
      <span class="dot" aria-hidden="true">·</span>
      <strong>{{
        (deadline().hours > 0 ? 'stays.deadline.leftHours' : 'stays.deadline.leftMinutes')
          | transloco: { hours: deadline().hours, minutes: deadline().minutes }
      }}</strong>
    </p>
    <p class="state">{{ 'stays.deadline.state.' + deadline().state | transloco }}</p>
    <p class="note">
      {{ 'stays.deadline.note.' + deadline().kind + '.' + deadline().day | transloco }}
      @if (late() > 0) {
        <b class="late">{{ 'stays.deadline.late' | transloco: { count: late() } }}</b>
      }
    </p>
  `,
  host: { '[class]': 'tone()' },
  styleUrl: './deadline-bar.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeadlineBar {
  /** How many of today's declarations came after their deadline. */
  readonly late = input(0);

  private readonly clock = inject(ServerClock);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  protected readonly deadline = computed(() => nextDeadline(this.clock.now()), {
    equal: (a, b) =>
      a.at.getTime() === b.at.getTime() && a.hours === b.hours && a.minutes === b.minutes && a.day === b.day,
  });
  protected readonly tone = computed(() => TONES[this.deadline().state]);
  protected readonly icon = computed(() => ICONS[this.deadline().state]);

  constructor() {
    effect(() => {
      const { hours, minutes } = this.deadline();
      if (!SPOKEN.includes(hours * 60 + minutes)) return;
      untracked(() =>
        this.announcer.say(
          this.transloco.translate(hours > 0 ? 'stays.deadline.leftHours' : 'stays.deadline.leftMinutes', {
            hours,
            minutes,
          }),
        ),
      );
    });
  }
}
