import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AccessLogActor } from '@luutru/contracts';
import { DateTimePipe, StateChip, Viewport } from '@luutru/web-ui';

import { flagShown } from './flag-shown';

/** What each person looked at, the odd ones first. */
@Component({
  selector: 'lt-actor-summary',
  imports: [DateTimePipe, StateChip, TranslocoPipe],
  templateUrl: './actor-summary.html',
  styleUrl: './lines.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActorSummary {
  readonly actors = input.required<readonly AccessLogActor[]>();
  /** Whose views alone are wanted. */
  readonly chosen = output<string>();

  protected readonly viewport = inject(Viewport);
  protected readonly flagShown = flagShown;
  protected readonly rows = computed(() =>
    this.actors().map((actor) => ({ ...actor, key: `${actor.actorId} ${actor.role}` })),
  );
}
