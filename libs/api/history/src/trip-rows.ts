import { type PassengerRow, sealCrew, sealDraft, type TripRow } from '@luutru/trips';
import type { Vault } from '@luutru/vault';
import type { Trip } from './coaches.js';

/** A trip and its list; of the travellers those who came are linked to their stays. */
export function tripRows(vault: Vault, trip: Trip): { trip: TripRow; passengers: PassengerRow[] } {
  const { at, driver, row, travellers } = trip;
  const place = { tenant_id: at.tenantId, id: row.id };
  const crew = [{ fullName: driver, licenceNumber: null, phone: null }];
  return {
    trip: { ...row, tenant_id: at.tenantId, crew_sealed: sealCrew(vault, place, crew) },
    passengers: travellers.map(({ id, seat, person, visit, boardedAt, alightedAt }): PassengerRow => {
      const guest = visit?.request.guest ?? {
        fullName: person.fullName,
        dateOfBirth: null,
        sex: person.sex,
        nationality: person.nationality,
        document: person.document,
      };
      return {
        tenant_id: at.tenantId,
        id,
        trip_id: row.id,
        seat,
        status: !visit ? 'noShow' : alightedAt !== null ? 'alighted' : row.arrived_at ? 'arrived' : 'aboard',
        boarding_point: row.origin,
        alighting_point: alightedAt === null ? row.destination : (row.stops[0] ?? row.destination),
        boarded_at: boardedAt === null ? null : new Date(boardedAt),
        alighted_at: alightedAt === null ? null : new Date(alightedAt),
        off_list: false,
        draft_sealed: sealDraft(
          vault,
          { tenant_id: at.tenantId, id },
          {
            guest,
            reason: 'transit',
            reasonText: null,
            captureMethod: visit?.request.captureMethod ?? 'manual',
            overrideReason: null,
          },
        ),
        declaration: visit ? 'declared' : 'none',
        stay_id: visit?.id ?? null,
        errors: [],
        warnings: [...(visit?.warnings ?? [])],
      };
    }),
  };
}
