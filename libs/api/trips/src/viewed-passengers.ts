import type { Viewed } from '@luutru/access-log';
import type { TripResponse } from '@luutru/contracts';

/** Whom a boarding list shows; a passenger has a stay once the coach has left. */
export const viewedPassengers = ({ passengers }: Pick<TripResponse, 'passengers'>): Viewed => ({
  stayIds: passengers.flatMap(({ stayId }) => stayId ?? []),
  shown: passengers.length,
});
