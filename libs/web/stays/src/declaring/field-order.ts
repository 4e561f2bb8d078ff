import type { DraftField } from './draft';

/** The order of the fields on screen, in which wrong ones are listed and the first gets the focus. */
export const FIELD_ORDER: readonly DraftField[] = [
  'number',
  'fullName',
  'dateOfBirth',
  'sex',
  'nationality',
  'documentType',
  'phone',
  'permanentAddress',
  'visaNumber',
  'visaType',
  'visaExpiresOn',
  'entryDate',
  'entryPort',
  'guardianStayId',
  'guardianRelation',
  'overrideReason',
  'place',
  'arrivedAt',
  'expectedDepartureAt',
  'kind',
  'reason',
  'reasonText',
];
