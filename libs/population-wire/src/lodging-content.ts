import type { SchemaObject } from 'ajv';
import { wireDocumentTypes, wireKinds, wireReasons, wireSectors, wireSexes } from './code-lists.js';
import type { WireDocumentType, WireKind, WireReason, WireSector, WireSex } from './code-lists.js';
import {
  closedObject,
  date,
  dateOrNull,
  instant,
  instantOrNull,
  oneOf,
  text,
  textOrNull,
  unit,
  uuid,
} from './schema.js';

/** The notifying facility (cơ sở lưu trú) as it was at the event. */
export interface WireFacility {
  id: string;
  name: string;
  sector: WireSector;
  /** 5-digit code of the commune (mã đơn vị hành chính) whose police receives the notice. */
  unitCode: string;
  address: string;
}

/** Identity paper; dates `YYYY-MM-DD`. `number` is null only for type `none`. */
export interface WireDocument {
  type: WireDocumentType;
  number: string | null;
  issuedOn: string | null;
  expiresOn: string | null;
}

export interface WireVisa {
  number: string | null;
  type: string | null;
  expiresOn: string | null;
  entryDate: string | null;
  entryPort: string | null;
}

/** The guest (người lưu trú). */
export interface WireGuest {
  fullName: string;
  dateOfBirth: string;
  sex: WireSex;
  /** ISO 3166-1 alpha-3 */
  nationality: string;
  document: WireDocument;
  permanentAddress: string | null;
  phone: string | null;
  visa: WireVisa | null;
}

/** What is known of a stay after an event: always the whole of it, never a difference. Instants RFC 3339. */
export interface LodgingContent {
  facility: WireFacility;
  guest: WireGuest;
  arrivedAt: string;
  expectedDepartureAt: string | null;
  departedAt: string | null;
  /** Room, bed or seat. */
  place: string | null;
  reason: WireReason;
  kind: WireKind;
}

const facility = closedObject<WireFacility>({
  id: uuid,
  name: text(200),
  sector: oneOf(wireSectors),
  unitCode: unit,
  address: text(500),
});

const identityPaper = closedObject<WireDocument>({
  type: oneOf(wireDocumentTypes),
  number: textOrNull(50),
  issuedOn: dateOrNull,
  expiresOn: dateOrNull,
});

const visa = closedObject<WireVisa>({
  number: textOrNull(50),
  type: textOrNull(50),
  expiresOn: dateOrNull,
  entryDate: dateOrNull,
  entryPort: textOrNull(200),
});

const guest = closedObject<WireGuest>({
  fullName: text(200),
  dateOfBirth: date,
  sex: oneOf(wireSexes),
  nationality: { type: 'string', pattern: '^[A-Z]{3}$' },
  document: identityPaper,
  permanentAddress: textOrNull(500),
  phone: textOrNull(30),
  visa: { ...visa, nullable: true },
});

/** Properties of every message that carries a stay. */
export const contentProperties: { [K in keyof LodgingContent]: SchemaObject } = {
  facility,
  guest,
  arrivedAt: instant,
  expectedDepartureAt: instantOrNull,
  departedAt: instantOrNull,
  place: textOrNull(100),
  reason: oneOf(wireReasons),
  kind: oneOf(wireKinds),
};
