/**
 * The closed word lists of the product. Each is an `as const` array with its derived type, so that a contract,
 * a column check and a drop-down are made from one place. The words are those of the public API.
 */

/** Trade that must notify (ngành): lodging, clinics and hospitals, long-distance coaches. */
export const sectors = ['accommodation', 'health', 'transport'] as const;
export type Sector = (typeof sectors)[number];

/** What a signed-in person may do (vai trò). */
export const roles = ['declarant', 'owner', 'department', 'police', 'leader', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Overnight (qua đêm) or by the hour (nghỉ giờ). */
export const stayKinds = ['overnight', 'dayUse'] as const;
export type StayKind = (typeof stayKinds)[number];

/** Sex as written on the paper (giới tính); `unspecified` is the `<` or X of a passport. */
export const sexes = ['male', 'female', 'unspecified'] as const;
export type Sex = (typeof sexes)[number];

/** Identity paper shown at the desk (giấy tờ tuỳ thân). */
export const documentTypes = [
  'citizenId',
  'passport',
  'birthCertificate',
  'residenceCard',
  'other',
  'none',
] as const;
export type DocumentType = (typeof documentTypes)[number];

/** Reason of stay (lý do lưu trú). */
export const reasons = [
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
export type Reason = (typeof reasons)[number];

/** How the guest's identity came in (cách thu nhận); only `chip` and `vneid` are proof, a QR is unsigned text. */
export const captureMethods = ['manual', 'cccdQr', 'mrz', 'chip', 'vneid', 'import', 'api', 'fhir'] as const;
export type CaptureMethod = (typeof captureMethods)[number];

/** Where a stay is in its life (trạng thái lưu trú). */
export const stayStatuses = ['present', 'departed', 'cancelled'] as const;
export type StayStatus = (typeof stayStatuses)[number];

/** How far a stay's journal has reached the population database (trạng thái đồng bộ). */
export const syncStatuses = ['pending', 'delivered', 'parked'] as const;
export type SyncStatus = (typeof syncStatuses)[number];

/** What the population database said of the identity (kết quả xác minh); never a reason to refuse. */
export const verificationResults = ['pending', 'verified', 'mismatch', 'notFound'] as const;
export type VerificationResult = (typeof verificationResults)[number];

/** What happened to a stay (nhật ký lưu trú). */
export const journalKinds = [
  'declared',
  'amended',
  'extended',
  'moved',
  'checkedOut',
  'cancelled',
  'undone',
  'returned',
] as const;
export type JournalKind = (typeof journalKinds)[number];

/** How a stay ended (kết thúc): gone, discharged, transferred elsewhere, died, or never came. */
export const endReasons = ['left', 'discharged', 'transferred', 'died', 'noShow'] as const;
export type EndReason = (typeof endReasons)[number];

/** Standing of a facility: a suspended one keeps its history and may not declare. */
export const facilityStatuses = ['pending', 'active', 'suspended', 'closed'] as const;
export type FacilityStatus = (typeof facilityStatuses)[number];

/** What a place is (phòng, khoa, giường, ghế). */
export const placeKinds = ['room', 'ward', 'bed', 'seat'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** Relation of a caregiver or guardian to the guest (quan hệ). */
export const relations = [
  'parent',
  'spouse',
  'child',
  'sibling',
  'grandparent',
  'guardian',
  'other',
] as const;
export type Relation = (typeof relations)[number];

/** Where a batch of declarations is (lô khai báo): waiting, being filed, filed, or given up. */
export const batchStatuses = ['queued', 'running', 'done', 'failed'] as const;
export type BatchStatus = (typeof batchStatuses)[number];

/** Maps of administrative units: the districts and communes until June 2025, and the communes since. */
export const mapLevels = ['district', 'commune2023', 'commune2025'] as const;
export type MapLevel = (typeof mapLevels)[number];
