import { httpResource } from '@angular/common/http';
import { Injectable, computed, inject, linkedSignal } from '@angular/core';
import type { FacilityList, FacilityResponse } from '@luutru/contracts';

import { Session } from './session';

/** The facility (cơ sở) that the person at the desk works for, of those of the tenant. */
@Injectable({ providedIn: 'root' })
export class Workplace {
  private readonly session = inject(Session);
  /** Changes when another person signs in, not when a token is renewed. */
  private readonly personAtDesk = computed(() => {
    const user = this.session.user();
    return user?.role === 'declarant' || user?.role === 'owner' ? user.id : undefined;
  });

  readonly list = httpResource<FacilityList>(() =>
    this.personAtDesk() === undefined ? undefined : '/api/v1/facilities',
  );

  readonly facilities = computed<readonly FacilityResponse[]>(() =>
    this.list.hasValue() ? this.list.value().items : [],
  );

  private readonly chosenId = linkedSignal<string | undefined>(() => this.facilities()[0]?.id);

  readonly facility = computed(() => this.facilities().find((one) => one.id === this.chosenId()));

  choose(id: string): void {
    this.chosenId.set(id);
  }
}
