import type { DraftField } from './draft';

/** The order of the fields on screen, in which wrong ones are listed and the first gets the focus. */
export const FIELD_ORDER = [
  'number',
  'fullName',
  'dateOfBirth',
  'sex',
  'nationality',
  'documentType',
  'phone',
  'permanentAddress',
  'healthInsuranceNumber',
  'visaNumber',
  'visaType',
  'visaExpiresOn',
  'entryDate',
  'entryPort',
  'patientStayId',
  'patientRelation',
  'guardianStayId',
  'guardianRelation',
  'overrideReason',
  'place',
  'arrivedAt',
  'expectedDepartureAt',
  'kind',
  'reason',
  'reasonText',
] as const satisfies readonly DraftField[];

export type ShownField = (typeof FIELD_ORDER)[number];

const OWN_LABELS: Partial<Record<ShownField, string>> = {
  patientStayId: 'patient',
  patientRelation: 'relation',
  guardianStayId: 'guardian',
  guardianRelation: 'relation',
};

/** Translation key of the label that a field carries; a number is named after its document. */
export function labelKey(field: ShownField, documentType: string): string {
  if (field !== 'number') return `stays.declare.${OWN_LABELS[field] ?? field}`;
  const named = documentType === 'citizenId' || documentType === 'passport';
  return `stays.declare.number.${named ? documentType : 'other'}`;
}
