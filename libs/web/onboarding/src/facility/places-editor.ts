import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PlaceList, PlaceResponse } from '@luutru/contracts';
import type { Sector } from '@luutru/domain';
import { EmptyState, Loading, ProblemPanel } from '@luutru/web-ui';

import { AddPlaces } from './add-places';
import { PlaceRow } from './place-row';

interface Line {
  readonly place: PlaceResponse;
  readonly depth: number;
}

/** Rooms of a house, or wards, rooms and beds of a hospital, one in the other. */
@Component({
  selector: 'lt-places-editor',
  imports: [AddPlaces, EmptyState, Loading, PlaceRow, ProblemPanel, TranslocoPipe],
  template: `
    <section class="card" aria-labelledby="places-title">
      <div class="card-head">
        <h2 id="places-title">
          {{ (sector() === 'health' ? 'onboarding.places.wards' : 'onboarding.places.rooms') | transloco }}
        </h2>
        @if (found.hasValue()) {
          <p class="small faint">
            {{
              'onboarding.places.sum' | transloco: { count: found.value().items.length, persons: persons() }
            }}
          </p>
        }
      </div>
      <div class="card-body">
        @if (found.hasValue()) {
          <lt-add-places
            [facilityId]="facilityId()"
            [sector]="sector()"
            [places]="found.value().items"
            (added)="found.reload()"
          />
          <ul [attr.aria-labelledby]="'places-title'">
            @for (line of lines(); track line.place.id) {
              <li [style.padding-inline-start.px]="line.depth * 24">
                <lt-place-row [facilityId]="facilityId()" [place]="line.place" (changed)="found.reload()" />
              </li>
            } @empty {
              <li>
                <lt-empty-state icon="bed" [title]="'onboarding.places.empty' | transloco">
                  <p>{{ 'onboarding.places.emptyText' | transloco }}</p>
                </lt-empty-state>
              </li>
            }
          </ul>
        } @else if (found.error()) {
          <lt-problem-panel [error]="found.error()" (retry)="found.reload()" />
        } @else {
          <lt-loading [rows]="4" />
        }
      </div>
    </section>
  `,
  styles: `
    .card-body {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
    }
    li {
      border-top: 1px solid var(--lt-line);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlacesEditor {
  readonly facilityId = input.required<string>();
  readonly sector = input.required<Sector>();
  protected readonly found = httpResource<PlaceList>(() => `/api/v1/facilities/${this.facilityId()}/places`);
  private readonly places = computed(() => (this.found.hasValue() ? this.found.value().items : []));
  /** Whom there is room for: beds where a room has beds, else the room. */
  protected readonly persons = computed(() => {
    const parents = new Set(this.places().map(({ parentId }) => parentId));
    return this.places()
      .filter(({ id }) => !parents.has(id))
      .reduce((sum, { capacity }) => sum + capacity, 0);
  });
  /** Each place below the one that it is in. */
  protected readonly lines = computed<readonly Line[]>(() => {
    const within = (parentId: string | null, depth: number): Line[] =>
      this.places()
        .filter((place) => (place.parentId ?? null) === parentId)
        .sort((a, b) => a.label.localeCompare(b.label, 'vi', { numeric: true }))
        .flatMap((place) => [{ place, depth }, ...within(place.id, depth + 1)]);
    return within(null, 0);
  });
}
