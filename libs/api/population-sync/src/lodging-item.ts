import type { JournalKind } from '@luutru/domain';
import type { GuestSnapshot, JournalContent } from '@luutru/journal';
import type {
  LodgingItem,
  Operation,
  WireDocumentType,
  WireGuest,
  WireKind,
  WireReason,
  WireSector,
  WireSex,
} from '@luutru/population-wire';

/** An entry of the journal, opened. */
export interface OpenedEntry {
  stayId: string;
  sequence: number;
  eventId: string;
  kind: JournalKind;
  at: Date;
  content: JournalContent;
}

const operationOf: Record<JournalKind, Operation> = {
  declared: 'declare',
  amended: 'amend',
  extended: 'amend',
  moved: 'amend',
  checkedOut: 'amend',
  cancelled: 'cancel',
  // What was undone stands again as it was: the whole stay is told.
  undone: 'amend',
  returned: 'amend',
};

/** The wire has null for what is not known, and refuses blanks. */
const textOrNull = (text: string | null): string | null => (text?.trim() ? text : null);

/**
 * An entry as the population database takes it: the whole stay as it was after the entry. Our words for sector, sex,
 * paper, reason and kind are theirs today; where they part, theirs are made here. The receiver judges them.
 * @returns null when the date of birth is not known, which the wire demands
 */
export function lodgingItem(entry: OpenedEntry): LodgingItem | null {
  const { stay } = entry.content;
  const guest = wireGuest(stay.guest);
  if (!guest) return null;
  return {
    eventId: entry.eventId,
    stayId: entry.stayId,
    sequence: entry.sequence,
    operation: operationOf[entry.kind],
    occurredAt: entry.at.toISOString(),
    facility: { ...stay.facility, sector: stay.facility.sector as WireSector },
    guest,
    arrivedAt: stay.arrivedAt,
    expectedDepartureAt: stay.expectedDepartureAt,
    departedAt: stay.departedAt,
    place: textOrNull(stay.place),
    reason: stay.reason as WireReason,
    kind: stay.kind as WireKind,
  };
}

function wireGuest(guest: GuestSnapshot): WireGuest | null {
  if (guest.dateOfBirth === null) return null;
  return {
    fullName: guest.fullName,
    dateOfBirth: guest.dateOfBirth,
    sex: guest.sex as WireSex,
    nationality: guest.nationality,
    document: {
      type: guest.document.type as WireDocumentType,
      number: textOrNull(guest.document.number),
      issuedOn: guest.document.issuedOn,
      expiresOn: guest.document.expiresOn,
    },
    permanentAddress: textOrNull(guest.permanentAddress),
    phone: textOrNull(guest.phone),
    visa: guest.visa && {
      number: textOrNull(guest.visa.number),
      type: textOrNull(guest.visa.type),
      expiresOn: guest.visa.expiresOn,
      entryDate: guest.visa.entryDate,
      entryPort: textOrNull(guest.visa.entryPort),
    },
  };
}
