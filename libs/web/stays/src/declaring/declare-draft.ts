import { Injectable, computed, inject, linkedSignal, untracked } from '@angular/core';
import type { Guest } from '@luutru/domain';
import { Session, Workplace } from '@luutru/web-session';
import { Countries, ServerClock, storeChoice, storedChoice } from '@luutru/web-ui';

import { type Captured, captureMethodOf, type Draft, freshDraft, withGuest } from './draft';
import { requestOf } from './draft-request';
import { judgeDraft } from './judge-draft';

/**
 * The declaration that is being written. It outlives the page, a refusal, an outage and a session that ran out;
 * it goes when another person signs in, or this one signs out. It is kept in memory only: it is a guest's data.
 */
@Injectable({ providedIn: 'root' })
export class DeclareDraft {
  private readonly session = inject(Session);
  private readonly workplace = inject(Workplace);
  private readonly countries = inject(Countries);
  private readonly clock = inject(ServerClock);

  readonly model = linkedSignal<string | undefined, Draft>({
    source: this.session.holder,
    // What a fresh draft is made of may change; only the holder starts one.
    computation: () => untracked(() => this.fresh()),
  });
  readonly captured = linkedSignal<string | undefined, Captured | undefined>({
    source: this.session.holder,
    computation: () => undefined,
  });

  /** What the next guest of a party has in common with the last: room, times, reason. */
  readonly kept = linkedSignal<string | undefined, Partial<Draft> | undefined>({
    source: this.session.holder,
    computation: () => undefined,
  });
  readonly sector = computed(() => this.session.user()?.sector);

  readonly body = computed(() =>
    requestOf(this.model(), {
      facilityId: this.workplace.facility()?.id ?? '',
      captureMethod: captureMethodOf(this.model(), this.captured()),
      sector: this.sector(),
      codeOf: (typed) => this.countries.codeOf(typed),
    }),
  );
  readonly judgement = computed(() => judgeDraft(this.body(), this.clock.read(), this.sector()));
  readonly foreign = computed(() => {
    const code = this.countries.codeOf(this.model().nationality);
    return code !== undefined && code !== 'VNM' && code !== 'XXX';
  });
  readonly minor = computed(() => this.judgement().warnings.includes('MINOR'));

  takeScan(guest: Guest, method: Captured['method']): void {
    const filled = withGuest(this.model(), guest, this.countries.nameOf(guest.nationality));
    const { number, fullName, dateOfBirth, sex, documentType } = filled;
    this.model.set(filled);
    this.captured.set({ method, identity: { number, fullName, dateOfBirth, sex, documentType } });
  }

  /** A clean form for the next guest; the reason stays, for it is usually the same. */
  startAfresh(): void {
    // A caregiver comes to one patient: the next one declared is somebody else.
    const { reason } = this.model();
    if (reason !== 'caregiver') storeChoice('reason', reason);
    this.model.set(this.fresh());
    this.captured.set(undefined);
  }

  private fresh(): Draft {
    const inHospital = this.sector() === 'health';
    const fresh = freshDraft(this.clock.read(), {
      reason: storedChoice('reason') ?? (inHospital ? 'inpatient' : 'tourism'),
      nationality: this.countries.nameOf('VNM'),
    });
    // Nobody knows when a patient will leave.
    return { ...fresh, ...(inHospital && { expectedDepartureAt: '' }), ...this.kept() };
  }
}
