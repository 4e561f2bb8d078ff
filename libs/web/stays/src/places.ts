import type { PlaceResponse } from '@luutru/contracts';

/** Where somebody can be put: no ward, and no room whose beds are listed themselves. */
export function lodgings(places: readonly PlaceResponse[]): readonly PlaceResponse[] {
  const parents = new Set(places.map(({ parentId }) => parentId));
  return places.filter(({ id, kind }) => kind !== 'ward' && !parents.has(id));
}

export const isFree = ({ occupied, capacity }: PlaceResponse): boolean => occupied < capacity;
