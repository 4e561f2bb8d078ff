import type { TripResponse } from '@luutru/contracts';

/** Where somebody may get on now: at the start or a stop; once the coach has left, at a stop alone. */
export function boardingPoints({ route, stops, status }: TripResponse): readonly string[] {
  return status === 'departed' ? stops : [...new Set([route.from, ...stops])];
}

/** Where they may get off: at what comes after on the route. */
export function alightingPoints({ route, stops }: TripResponse, boardingPoint: string): readonly string[] {
  const points = [route.from, ...stops, route.to];
  return [...new Set(points.slice(points.indexOf(boardingPoint) + 1))];
}

/** Why nobody can get on any more, as a code of the catalogue; undefined while somebody can. */
export function closedBy({ status, service, stops }: TripResponse): string | undefined {
  if (status === 'boarding') return undefined;
  if (status !== 'departed') return 'TRIP_NOT_BOARDING';
  if (service !== 'fixed') return 'OUTSIDE_LIST';
  return stops.length === 0 ? 'STOP_UNKNOWN' : undefined;
}
