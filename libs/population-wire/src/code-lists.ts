/**
 * The closed word lists of the population database's API. They are theirs, not ours: a word that we rename at
 * home must still arrive there under its old name, so nothing here is shared with the rest of the product.
 */

/** Trade of the notifying facility (ngành). */
export const wireSectors = ['accommodation', 'health', 'transport'] as const;
export type WireSector = (typeof wireSectors)[number];

/** Overnight (qua đêm) or by the hour (nghỉ giờ). */
export const wireKinds = ['overnight', 'dayUse'] as const;
export type WireKind = (typeof wireKinds)[number];

/** Sex as written on the paper (giới tính). */
export const wireSexes = ['male', 'female', 'unspecified'] as const;
export type WireSex = (typeof wireSexes)[number];

/** Identity paper (giấy tờ tuỳ thân). */
export const wireDocumentTypes = [
  'citizenId',
  'passport',
  'birthCertificate',
  'residenceCard',
  'other',
  'none',
] as const;
export type WireDocumentType = (typeof wireDocumentTypes)[number];

/** Reason of stay (lý do lưu trú). */
export const wireReasons = [
  'tourism',
  'business',
  'family',
  'study',
  'work',
  'inpatient',
  'caregiver',
  'transit',
  'conference',
  'other',
] as const;
export type WireReason = (typeof wireReasons)[number];

/** What one event does to a lodging: notice (thông báo), correction (điều chỉnh), withdrawal (huỷ). */
export const operations = ['declare', 'amend', 'cancel'] as const;
export type Operation = (typeof operations)[number];

/** State of a lodging at the population database. */
export const lodgingStatuses = ['declared', 'cancelled'] as const;
export type LodgingStatus = (typeof lodgingStatuses)[number];

/** Answer to one event; `duplicate` and `stale` are successes that changed nothing. */
export const applyResults = ['applied', 'duplicate', 'stale', 'rejected'] as const;
export type ApplyResult = (typeof applyResults)[number];

/** Why an event that is well-formed was refused; repeating it unchanged may help with `UNKNOWN_STAY` only. */
export const rejectionCodes = [
  /** `amend` or `cancel` of a stay that was never declared. */
  'UNKNOWN_STAY',
  /** `declare` of a stay that stands declared. */
  'ALREADY_DECLARED',
  /** `amend` or `cancel` of a cancelled stay; `declare` takes it up again. */
  'STAY_CANCELLED',
  /** Another event already holds this sequence of this stay. */
  'SEQUENCE_TAKEN',
  /** The guest leaves, or is to leave, before arriving. */
  'DEPARTURE_BEFORE_ARRIVAL',
  /** A paper other than `none` without its number. */
  'DOCUMENT_NUMBER_MISSING',
] as const;
export type RejectionCode = (typeof rejectionCodes)[number];

/** Answer about one person (kết quả xác minh). */
export const citizenResults = ['match', 'mismatch', 'notFound', 'deceased'] as const;
export type CitizenResult = (typeof citizenResults)[number];

/** What differs from the register; the register's own values are never told. */
export const comparedFields = ['fullName', 'dateOfBirth', 'sex'] as const;
export type ComparedField = (typeof comparedFields)[number];

/** Why a request was not believed (401). */
export const signatureRefusals = [
  'CREDENTIAL_MISSING',
  'CREDENTIAL_WRONG',
  'SIGNATURE_MISSING',
  'SIGNATURE_INVALID',
  'SIGNATURE_EXPIRED',
] as const;
export type SignatureRefusal = (typeof signatureRefusals)[number];
