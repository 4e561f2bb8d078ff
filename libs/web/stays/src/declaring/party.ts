import { Injectable, computed, effect, inject, linkedSignal, untracked } from '@angular/core';
import type { StayResponse } from '@luutru/contracts';
import { isMinor } from '@luutru/domain';
import { Session } from '@luutru/web-session';
import { ServerClock, dayOf } from '@luutru/web-ui';

import { DeclareDraft } from './declare-draft';
import type { Draft } from './draft';
import { type Filed, FiledStays } from './filed-stays';

/** What the people of one room have in common. */
const COMMON = ['place', 'arrivedAt', 'expectedDepartureAt', 'kind', 'reason', 'reasonText'] as const;

/** People who came together into one room (đoàn): typed once, room and times hold for the next. */
@Injectable({ providedIn: 'root' })
export class Party {
  private readonly draft = inject(DeclareDraft);
  private readonly filedStays = inject(FiledStays);
  private readonly clock = inject(ServerClock);
  private readonly filed = linkedSignal<string | undefined, readonly StayResponse[]>({
    source: inject(Session).holder,
    computation: () => [],
  });

  readonly active = computed(() => this.draft.kept() !== undefined);
  readonly members = computed(() => {
    const cancelled = new Set(
      this.filedStays.list().flatMap(({ stay }) => (stay.status === 'cancelled' ? [stay.id] : [])),
    );
    return this.filed().filter(({ id }) => !cancelled.has(id));
  });
  /** Those who can answer for a child. */
  readonly adults = computed(() => {
    const today = dayOf(this.clock.read());
    return this.members().filter(({ guest }) => guest.dateOfBirth && !isMinor(guest.dateOfBirth, today));
  });

  constructor() {
    effect(() => {
      const latest = this.filedStays.list()[0]?.stay;
      if (!latest || !untracked(this.active)) return;
      this.filed.update((list) => (list.some(({ id }) => id === latest.id) ? list : [...list, latest]));
    });
  }

  /** The next guest comes into the same room as this one, at the same time. */
  start({ stay, draft }: Filed): void {
    const kept = Object.fromEntries(COMMON.map((field) => [field, draft[field]])) as Partial<Draft>;
    this.filed.set([stay]);
    this.draft.kept.set(kept);
    this.draft.model.update((model) => ({ ...model, ...kept }));
  }

  end(): void {
    this.draft.kept.set(undefined);
    this.filed.set([]);
    const { number, fullName } = this.draft.model();
    // Who is being typed stays; an empty form is as it always is.
    if (number === '' && fullName === '') this.draft.startAfresh();
  }
}
