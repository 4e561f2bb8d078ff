/**
 * What a column of a spreadsheet of guests can be: the paths of a declaration, and the hours of arrival and departure
 * where they stand in columns of their own.
 */
export const importFields = [
  'guest.fullName',
  'guest.dateOfBirth',
  'guest.sex',
  'guest.nationality',
  'guest.document.type',
  'guest.document.number',
  'guest.document.issuedOn',
  'guest.document.expiresOn',
  'guest.permanentAddress',
  'guest.phone',
  'guest.visa.number',
  'guest.visa.type',
  'guest.visa.expiresOn',
  'guest.visa.entryDate',
  'guest.visa.entryPort',
  'arrivedAt',
  'arrivalTime',
  'expectedDepartureAt',
  'departureTime',
  'reason',
  'place',
  'kind',
  'overrideReason',
] as const;
export type ImportField = (typeof importFields)[number];

/** The columns without which no row could be filed; everything else has a usual value or may be missing. */
export const requiredImportFields = [
  'guest.fullName',
  'guest.dateOfBirth',
  'guest.sex',
  'guest.document.number',
  'arrivedAt',
] as const satisfies readonly ImportField[];

/** Where an import stands (tình trạng nhập tệp): waiting for its columns, filing, ended. */
export const importStatuses = ['mapping', 'running', 'done', 'failed'] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** What became of a row. */
export const importRowStatuses = ['accepted', 'rejected'] as const;
export type ImportRowStatus = (typeof importRowStatuses)[number];
