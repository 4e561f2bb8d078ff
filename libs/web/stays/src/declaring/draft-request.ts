import type { DeclareStayRequest } from '@luutru/contracts';
import type { CaptureMethod, Sector } from '@luutru/domain';
import { readDay, readMinute } from '@luutru/web-ui';

import type { Draft, DraftField } from './draft';

/** What the form does not hold itself. */
export interface DraftContext {
  readonly facilityId: string;
  readonly captureMethod: CaptureMethod;
  readonly sector: Sector | undefined;
  /** Alpha-3 code of a country's name as typed; undefined for no country. */
  readonly codeOf: (typed: string) => string | undefined;
}

/** The body of `POST /stays`, still to be judged: words of code lists are as the form has them. */
export type DraftBody = { [Key in keyof DeclareStayRequest]: unknown };

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const dayOrNull = (text: string): string | null => orNull(readDay(text));

export function requestOf(draft: Draft, context: DraftContext): DraftBody {
  const { facilityId, captureMethod, codeOf, sector } = context;
  const nationality = codeOf(draft.nationality) ?? draft.nationality.trim();
  const foreign = nationality !== 'VNM' && nationality !== '';
  return {
    facilityId,
    kind: draft.kind,
    guest: {
      fullName: draft.fullName.trim(),
      dateOfBirth: dayOrNull(draft.dateOfBirth),
      sex: draft.sex,
      nationality,
      document: {
        type: draft.documentType,
        number: draft.documentType === 'none' ? null : orNull(draft.number),
        issuedOn: dayOrNull(draft.issuedOn),
        expiresOn: dayOrNull(draft.expiresOn),
      },
      permanentAddress: orNull(draft.permanentAddress),
      phone: orNull(draft.phone),
      ...(sector === 'health' && { healthInsuranceNumber: orNull(draft.healthInsuranceNumber) }),
      visa: foreign ? visaOf(draft) : null,
    },
    arrivedAt: readMinute(draft.arrivedAt),
    expectedDepartureAt: orNull(readMinute(draft.expectedDepartureAt)),
    reason: draft.reason,
    reasonText: draft.reason === 'other' ? orNull(draft.reasonText) : null,
    place: orNull(draft.place),
    captureMethod,
    caregiverOf: draft.reason === 'caregiver' ? linked(draft.patientStayId, draft.patientRelation) : null,
    guardian: linked(draft.guardianStayId, draft.guardianRelation),
    overrideReason: orNull(draft.overrideReason),
  };
}

const linked = (stayId: string, relation: string): object | null =>
  stayId === '' ? null : { stayId, relation };

function visaOf(draft: Draft): object | null {
  const visa = {
    number: orNull(draft.visaNumber),
    type: orNull(draft.visaType),
    expiresOn: dayOrNull(draft.visaExpiresOn),
    entryDate: dayOrNull(draft.entryDate),
    entryPort: orNull(draft.entryPort),
  };
  return Object.values(visa).every((value) => value === null) ? null : visa;
}

/** Where the API's name of a field stands in the form. */
const FIELD_OF: Readonly<Record<string, DraftField>> = {
  'guest.fullName': 'fullName',
  'guest.dateOfBirth': 'dateOfBirth',
  'guest.sex': 'sex',
  'guest.nationality': 'nationality',
  'guest.document.type': 'documentType',
  'guest.document.number': 'number',
  'guest.document': 'number',
  'guest.permanentAddress': 'permanentAddress',
  'guest.phone': 'phone',
  'guest.healthInsuranceNumber': 'healthInsuranceNumber',
  'guest.visa.number': 'visaNumber',
  'guest.visa.type': 'visaType',
  'guest.visa.expiresOn': 'visaExpiresOn',
  'guest.visa.entryDate': 'entryDate',
  'guest.visa.entryPort': 'entryPort',
  place: 'place',
  arrivedAt: 'arrivedAt',
  expectedDepartureAt: 'expectedDepartureAt',
  kind: 'kind',
  reason: 'reason',
  reasonText: 'reasonText',
  caregiverOf: 'patientStayId',
  'caregiverOf.stayId': 'patientStayId',
  'caregiverOf.relation': 'patientRelation',
  guardian: 'overrideReason',
  'guardian.stayId': 'guardianStayId',
  'guardian.relation': 'guardianRelation',
  overrideReason: 'overrideReason',
};

/** The form's field for a path of the API; a date read by the scan has no field, and is told of at the number. */
export function fieldOf(path: string): DraftField | undefined {
  if (path === 'guest.document.issuedOn' || path === 'guest.document.expiresOn') return 'number';
  return FIELD_OF[path];
}
