import type { CaptureMethod, Guest } from '@luutru/domain';
import { formatDateTime, formatDay, plusDays } from '@luutru/web-ui';

/**
 * A declaration as it stands in the form: every field is the text that was typed, so that nothing a person
 * wrote is lost in reading it. Dates are `15/03/1988`, times `24/11/2026 14:05`, the nationality is a name.
 */
export interface Draft {
  readonly number: string;
  readonly fullName: string;
  readonly dateOfBirth: string;
  readonly sex: string;
  readonly nationality: string;
  readonly documentType: string;
  readonly phone: string;
  readonly permanentAddress: string;
  /** In hospitals only. */
  readonly healthInsuranceNumber: string;
  readonly visaNumber: string;
  readonly visaType: string;
  readonly visaExpiresOn: string;
  readonly entryDate: string;
  readonly entryPort: string;
  readonly place: string;
  readonly arrivedAt: string;
  readonly expectedDepartureAt: string;
  readonly kind: string;
  readonly reason: string;
  readonly reasonText: string;
  /** The stay of the patient that a caregiver is beside. */
  readonly patientStayId: string;
  readonly patientRelation: string;
  readonly guardianStayId: string;
  readonly guardianRelation: string;
  readonly overrideReason: string;
  /** Read by a scan and not shown; empty when typed. */
  readonly issuedOn: string;
  readonly expiresOn: string;
}

export type DraftField = keyof Draft;

/** The hour at which rooms are usually given back. */
const LEAVING_TIME = '12:00';

/** What the desk usually declares: one who came now, for one night, for the reason of the last one. */
export function freshDraft(now: Date, usual: { reason: string; nationality: string }): Draft {
  return {
    number: '',
    fullName: '',
    dateOfBirth: '',
    sex: '',
    nationality: usual.nationality,
    documentType: 'citizenId',
    phone: '',
    permanentAddress: '',
    healthInsuranceNumber: '',
    visaNumber: '',
    visaType: '',
    visaExpiresOn: '',
    entryDate: '',
    entryPort: '',
    place: '',
    arrivedAt: formatDateTime(now),
    expectedDepartureAt: `${formatDateTime(plusDays(now, 1)).slice(0, 10)} ${LEAVING_TIME}`,
    kind: 'overnight',
    reason: usual.reason,
    reasonText: '',
    patientStayId: '',
    patientRelation: 'parent',
    guardianStayId: '',
    guardianRelation: 'parent',
    overrideReason: '',
    issuedOn: '',
    expiresOn: '',
  };
}

/** Where an identity came from: the fields as the scan gave them. */
export interface Captured {
  readonly method: CaptureMethod;
  readonly identity: Pick<Draft, 'number' | 'fullName' | 'dateOfBirth' | 'sex' | 'documentType'>;
}

const day = (date: string | null): string => (date === null ? '' : formatDay(date));

/** A scanned guest put into the draft; the stay's own fields are left as they are. */
export function withGuest(draft: Draft, guest: Guest, nationality: string): Draft {
  return {
    ...draft,
    number: guest.document.number ?? '',
    fullName: guest.fullName,
    dateOfBirth: day(guest.dateOfBirth),
    sex: guest.sex,
    nationality,
    documentType: guest.document.type,
    permanentAddress: guest.permanentAddress ?? '',
    phone: guest.phone ?? draft.phone,
    issuedOn: day(guest.document.issuedOn),
    expiresOn: day(guest.document.expiresOn),
    overrideReason: '',
  };
}

/** How the identity was captured: a scanned one that was changed by hand counts as typed. */
export function captureMethodOf(draft: Draft, captured: Captured | undefined): CaptureMethod {
  if (!captured) return 'manual';
  const fields = Object.keys(captured.identity) as (keyof Captured['identity'])[];
  return fields.every((field) => draft[field] === captured.identity[field]) ? captured.method : 'manual';
}
