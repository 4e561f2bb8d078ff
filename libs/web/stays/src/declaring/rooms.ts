import { httpResource } from '@angular/common/http';
import { Injectable, computed, inject } from '@angular/core';
import type { PlaceList } from '@luutru/contracts';
import { Workplace } from '@luutru/web-session';

import { lodgings } from '../places';

/** The rooms of the facility, in a hospital its beds, and the next one that is free. */
@Injectable({ providedIn: 'root' })
export class Rooms {
  private readonly workplace = inject(Workplace);
  private readonly facilityId = computed(() => this.workplace.facility()?.id);
  private readonly answer = httpResource<PlaceList>(() => {
    const id = this.facilityId();
    return id === undefined ? undefined : `/api/v1/facilities/${id}/places`;
  });

  readonly list = computed(() => lodgings(this.answer.hasValue() ? this.answer.value().items : []));
  readonly nextFree = computed(() => this.list().find((place) => place.occupied === 0)?.label ?? '');

  reload(): void {
    this.answer.reload();
  }
}
