import type { PlaceResponse, StayResponse } from '@luutru/contracts';

/** One bed, or one place of a room whose beds nobody listed. */
export interface Bed {
  readonly key: string;
  /** What is declared as the place of who lies in it. */
  readonly label: string;
  readonly patient: StayResponse | undefined;
  readonly caregivers: readonly StayResponse[];
}

export interface Room {
  readonly id: string;
  readonly label: string;
  readonly beds: readonly Bed[];
}

export interface Ward {
  readonly id: string;
  /** Empty for rooms that belong to no ward. */
  readonly label: string;
  readonly rooms: readonly Room[];
}

/** The wards of a hospital with who lies where; `elsewhere` are patients and caregivers of no known bed. */
export interface WardTree {
  readonly wards: readonly Ward[];
  readonly elsewhere: readonly StayResponse[];
}

const isCaregiver = ({ reason }: StayResponse): boolean => reason === 'caregiver';

/** `Map.groupBy`, which browsers at the supported floor lack. */
function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Puts who is present into the beds of a hospital. */
export function wardTree(places: readonly PlaceResponse[], present: readonly StayResponse[]): WardTree {
  // Whoever came first lies first; a newborn after the mother.
  const patients = present
    .filter((stay) => !isCaregiver(stay))
    .sort((a, b) => a.arrivedAt.localeCompare(b.arrivedAt) || a.id.localeCompare(b.id));
  const beside = groupBy(present.filter(isCaregiver), ({ caregiverOf }) => caregiverOf?.stayId ?? '');
  const lying = groupBy(patients, ({ place }) => place ?? '');
  const within = groupBy(places, ({ parentId }) => parentId ?? '');
  const placed = new Set<string>();

  const bedsOf = ({ id, label, capacity }: PlaceResponse): Bed[] => {
    const here = lying.get(label) ?? [];
    for (const { id: stayId } of here) placed.add(stayId);
    return Array.from({ length: Math.max(capacity, here.length) }, (_, at) => {
      const patient = here[at];
      return {
        key: `${id}.${at}`,
        label,
        patient,
        caregivers: patient ? (beside.get(patient.id) ?? []) : [],
      };
    });
  };
  const roomOf = (place: PlaceResponse): Room => {
    const beds = within.get(place.id) ?? [];
    return { id: place.id, label: place.label, beds: (beds.length > 0 ? beds : [place]).flatMap(bedsOf) };
  };

  const roots = places.filter(({ parentId }) => !parentId);
  const wards = roots
    .filter(({ kind }) => kind === 'ward')
    .map(({ id, label }) => ({ id, label, rooms: (within.get(id) ?? []).map(roomOf) }));
  const loose = roots.filter(({ kind }) => kind !== 'ward').map(roomOf);
  const known = loose.length > 0 ? [...wards, { id: '', label: '', rooms: loose }] : wards;
  const patientIds = new Set(patients.map(({ id }) => id));
  return {
    wards: known,
    elsewhere: present.filter((stay) =>
      isCaregiver(stay) ? !patientIds.has(stay.caregiverOf?.stayId ?? '') : !placed.has(stay.id),
    ),
  };
}
