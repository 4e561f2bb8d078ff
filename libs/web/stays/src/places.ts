import type { PlaceResponse } from '@luutru/contracts';

/** A room, or in a hospital a ward, a room or a bed, one in the other. */
export type Place = PlaceResponse & {
  readonly kind?: string | null;
  readonly parentId?: string | null;
};

/** Where somebody can be put: the beds where there are any, else the rooms. */
export function lodgings(places: readonly Place[]): readonly Place[] {
  const beds = places.filter(({ kind }) => kind === 'bed');
  return beds.length > 0 ? beds : places.filter(({ kind }) => kind !== 'ward');
}

export const isFree = ({ occupied, capacity }: Place): boolean => occupied < capacity;
