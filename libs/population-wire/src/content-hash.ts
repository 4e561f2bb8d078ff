import { createHash } from 'node:crypto';
import type { LodgingStatus } from './code-lists.js';
import type { LodgingContent } from './lodging-content.js';

/** Vietnam keeps UTC+7 all year. */
const OFFSET_MS = 7 * 60 * 60 * 1000;

/** Day of arrival in Asia/Ho_Chi_Minh, `YYYY-MM-DD`: the day whose digest a stay belongs to. */
export const digestDay = (arrivedAt: string): string =>
  new Date(Date.parse(arrivedAt) + OFFSET_MS).toISOString().slice(0, 10);

const instant = (value: string | null): string | null =>
  value === null ? null : new Date(value).toISOString();
const text = (value: string | null): string | null => value?.normalize('NFC') ?? null;
const id = (value: string): string => value.toLowerCase();

/**
 * SHA-256 in hex of what is known of a stay, over a list in fixed order: text in NFC, instants in UTC to the
 * millisecond, so that two ways to write the same value give the same hash.
 */
export const contentHash = (status: LodgingStatus, content: LodgingContent): string => {
  const { facility, guest } = content;
  const { document, visa } = guest;
  const values = [
    'luutru-lodging-1',
    status,
    [id(facility.id), text(facility.name), facility.sector, facility.unitCode, text(facility.address)],
    [text(guest.fullName), guest.dateOfBirth, guest.sex, guest.nationality],
    [document.type, text(document.number), document.issuedOn, document.expiresOn],
    [text(guest.permanentAddress), text(guest.phone)],
    visa && [text(visa.number), text(visa.type), visa.expiresOn, visa.entryDate, text(visa.entryPort)],
    [instant(content.arrivedAt), instant(content.expectedDepartureAt), instant(content.departedAt)],
    [text(content.place), content.reason, content.kind],
  ];
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
};

/** A stay as a digest sees it. */
export interface DigestedStay {
  stayId: string;
  sequence: number;
  contentHash: string;
}

/** SHA-256 in hex over one line `stayId:sequence:contentHash\n` for each stay, ids in lower case and sorted. */
export const digestHash = (stays: readonly DigestedStay[]): string => {
  const lines = stays.map((stay) => `${id(stay.stayId)}:${stay.sequence}:${stay.contentHash}\n`).sort();
  return createHash('sha256').update(lines.join('')).digest('hex');
};
