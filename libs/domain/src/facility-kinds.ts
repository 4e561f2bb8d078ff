import type { Sector } from './vocabulary.js';

/**
 * Kinds of facility (loại cơ sở) by trade. Accommodation follows article 48 of the Law on Tourism 09/2017/QH14,
 * with the dormitory and the rented room that the residence police also register.
 */
export const facilityKindsBySector = {
  accommodation: [
    'hotel',
    'guestHouse',
    'homestay',
    'villa',
    'apartment',
    'cruise',
    'campsite',
    'dormitory',
    'rentedRoom',
    'other',
  ],
  health: ['hospital', 'healthCentre', 'healthStation', 'clinic', 'maternityHome', 'other'],
  transport: ['coachFirm', 'other'],
} as const satisfies Record<Sector, readonly string[]>;

export type FacilityKind = (typeof facilityKindsBySector)[Sector][number];

/** Every kind once. */
export const facilityKinds: readonly FacilityKind[] = [
  ...new Set(Object.values(facilityKindsBySector).flatMap((kinds): readonly FacilityKind[] => kinds)),
];

/** Whether a facility of this trade may be of this kind. */
export function isKindOf(sector: Sector, kind: string): kind is FacilityKind {
  const kinds: readonly string[] = facilityKindsBySector[sector];
  return kinds.includes(kind);
}
