import type { DeclareStayRequest, PassengerRequest } from '@luutru/contracts';
import { formatInstant, normaliseDeclaration, reasonOfTravel } from '@luutru/domain';
import type { Vault } from '@luutru/vault';
import type { PassengerRow } from './passenger.row.js';
import type { TripRow } from './trip.row.js';

/** What of a passenger is under seal until the declaration, and stays there for the list. */
export type PassengerDraft = Required<
  Pick<PassengerRequest, 'guest' | 'reason' | 'reasonText' | 'captureMethod' | 'overrideReason'>
>;

type Place = Pick<PassengerRow, 'tenant_id' | 'id'>;
const cellOf = ({ tenant_id, id }: Place) => ({ owner: tenant_id, table: 'passenger', row: id });

export const sealDraft = (vault: Vault, place: Place, draft: PassengerDraft): Buffer =>
  vault.seal(cellOf(place), draft);

export const openDraft = (vault: Vault, row: Place & Pick<PassengerRow, 'draft_sealed'>): PassengerDraft =>
  vault.open<PassengerDraft>(cellOf(row), row.draft_sealed);

/** The sealed part of a request, tidied as a declaration is. */
export function draftOf(
  request: Partial<PassengerRequest> & Pick<PassengerRequest, 'guest'>,
): PassengerDraft {
  const { guest, reason, reasonText, captureMethod, overrideReason } = request;
  const tidied = normaliseDeclaration({ guest, reasonText, overrideReason });
  return {
    guest: tidied.guest,
    reason: reason ?? null,
    reasonText: tidied.reasonText ?? null,
    captureMethod: captureMethod ?? null,
    overrideReason: tidied.overrideReason ?? null,
  };
}

/**
 * The body of `POST /stays` for a passenger: the firm's facility, the seat, from getting on to the planned arrival.
 * The same rows always give the same body, so that a list is declared once however often it is sent.
 */
export function declarationOf(
  trip: TripRow,
  row: PassengerRow,
  { guest, reason, reasonText, captureMethod, overrideReason }: PassengerDraft,
): DeclareStayRequest {
  const arrivedAt = row.boarded_at ?? trip.departed_at ?? trip.departure_at;
  return {
    facilityId: trip.facility_id,
    kind: 'overnight',
    guest,
    arrivedAt: formatInstant(arrivedAt.getTime()),
    // A coach that sets out after it should have arrived has no expectation left to tell.
    expectedDepartureAt:
      trip.expected_arrival_at > arrivedAt ? formatInstant(trip.expected_arrival_at.getTime()) : null,
    reason: reason ?? reasonOfTravel,
    reasonText,
    place: row.seat,
    captureMethod: captureMethod ?? 'manual',
    overrideReason,
  };
}
