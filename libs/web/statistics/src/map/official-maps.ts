import { httpResource } from '@angular/common/http';
import { Injectable, computed, signal } from '@angular/core';
import type { MapList } from '@luutru/contracts';
import type { MapLevel } from '@luutru/domain';

/** GeoJSON as the API stores it: outlines with the code of their unit. */
export interface Outlines {
  readonly type: 'FeatureCollection';
  readonly features: readonly {
    readonly type: 'Feature';
    readonly properties: { readonly code: string };
    readonly geometry: object;
  }[];
}

/** The official maps that an administrator has uploaded; one is fetched when it is first drawn. */
@Injectable()
export class OfficialMaps {
  private readonly list = httpResource<MapList>(() => '/api/v1/maps');
  private readonly wanted = signal<MapLevel | undefined>(undefined);
  private readonly map = httpResource<Outlines>(() => {
    const level = this.wanted();
    return level && this.has(level) ? `/api/v1/maps/${level}` : undefined;
  });

  /** Known: whether there is one is told; a list that does not come is as an empty one. */
  readonly known = computed(() => this.list.hasValue() || this.list.error() !== undefined);
  readonly outlines = computed(() => (this.map.hasValue() ? this.map.value() : undefined));

  has(level: MapLevel): boolean {
    return this.list.hasValue() && this.list.value().items.some((one) => one.level === level);
  }

  want(level: MapLevel): void {
    this.wanted.set(level);
  }
}
