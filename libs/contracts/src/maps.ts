import { type MapLevel, mapLevels } from '@luutru/domain';
import { Instant, ListOf, OneOf, Text, Whole } from './fields.js';

/** An official map that was uploaded. */
export class StoredMap {
  @OneOf(mapLevels, { name: 'MapLevel' })
  level!: MapLevel;

  @Whole({ min: 1, max: 1000, description: 'units that it outlines' })
  features!: number;

  @Whole({ min: 1, max: 1000, description: 'units that there are at this level' })
  units!: number;

  @Text({ max: 64, description: 'SHA-256 of the stored text, its ETag' })
  digest!: string;

  @Instant()
  storedAt!: string;
}

/** `GET /maps` */
export class MapList {
  @ListOf(() => StoredMap)
  items!: StoredMap[];
}
