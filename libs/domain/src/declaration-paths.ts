/** Every field of a declaration that can be mended, by its dotted path. */
export const declarationPaths = [
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
  'guest.healthInsuranceNumber',
  'guest.visa.number',
  'guest.visa.type',
  'guest.visa.expiresOn',
  'guest.visa.entryDate',
  'guest.visa.entryPort',
  'kind',
  'arrivedAt',
  'expectedDepartureAt',
  'reason',
  'reasonText',
  'place',
  'captureMethod',
  'caregiverOf',
  'guardian',
  'overrideReason',
] as const;

export const isDeclarationPath = (path: string): boolean =>
  (declarationPaths as readonly string[]).includes(path);
