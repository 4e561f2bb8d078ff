import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StayList, StayResponse } from '@luutru/contracts';
import { day, ruleSetAt } from '@luutru/domain';
import { EventStream, Workplace } from '@luutru/web-session';
import { Chip, DateTimePipe, Icon, ServerClock, dayOf } from '@luutru/web-ui';

import { EndedStays } from '../staying/ended-stays';
import { PathWords } from '../staying/path-words';
import { UndoButton } from '../staying/undo-button';
import { NilDeclaration } from './nil-declaration';

/** Days before the thirtieth on which a long stay is first told of. */
const AHEAD = 3;

/** What wants somebody's attention today: returned, long or late stays, what was just ended, an empty house. */
@Component({
  selector: 'lt-attention',
  imports: [Chip, DateTimePipe, Icon, NilDeclaration, RouterLink, TranslocoPipe, UndoButton],
  templateUrl: './attention.html',
  styleUrl: './attention.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Attention {
  /** Who came today, and who is in the house; undefined until it is known. */
  readonly arrivals = input<readonly StayResponse[]>();
  readonly present = input<readonly StayResponse[]>();
  /** Called after something was changed here. */
  readonly changed = input.required<() => void>();

  private readonly workplace = inject(Workplace);
  private readonly clock = inject(ServerClock);
  private readonly pathWords = inject(PathWords);
  private readonly endedStays = inject(EndedStays);
  private readonly today = computed(() => dayOf(this.clock.now()));

  private readonly answer = httpResource<StayList>(() => {
    const facilityId = this.workplace.facility()?.id;
    if (facilityId === undefined) return undefined;
    return { url: '/api/v1/stays', params: { facilityId, returned: 'true', limit: 50 } };
  });
  protected readonly returned = computed(() =>
    (this.answer.hasValue() ? this.answer.value().items : [])
      .flatMap((stay) => {
        const { correction } = stay;
        if (!correction) return [];
        const fields = correction.fields.map((path) => this.pathWords.name(path)).join(', ');
        return [{ stay, fields, dueAt: correction.dueAt }];
      })
      .sort((a, b) => a.dueAt.localeCompare(b.dueAt)),
  );
  protected readonly long = computed(() => {
    // A new day is counted as it begins, not every second.
    const now = this.today() === '' ? 0 : this.clock.read().getTime();
    return (this.present() ?? []).flatMap((stay) => {
      const arrived = Date.parse(stay.arrivedAt);
      const limit = ruleSetAt(arrived).temporaryResidenceDays;
      const days = Math.floor((now - arrived) / day);
      return days >= limit - AHEAD ? [{ stay, days, over: days >= limit }] : [];
    });
  });
  protected readonly late = computed(() => {
    const known = new Map(
      [...(this.arrivals() ?? []), ...(this.present() ?? [])].map((stay) => [stay.id, stay] as const),
    );
    return [...known.values()].filter(({ late, declaredAt }) => late && dayOf(declaredAt) === this.today());
  });
  protected readonly ended = computed(() =>
    this.endedStays
      .list()
      .filter(({ undoUntil }) => undoUntil && Date.parse(undoUntil) > this.clock.now().getTime()),
  );
  /** Nobody came and nobody is here: that can be said, so that silence means something. */
  protected readonly empty = computed(() => this.arrivals()?.length === 0 && this.present()?.length === 0);

  constructor() {
    inject(EventStream).listen(() => {
      if (!this.answer.isLoading()) this.answer.reload();
    }, inject(DestroyRef));
  }
}
