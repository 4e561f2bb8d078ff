import type { StayRow } from '@luutru/stays';

/** One number is one person in every trade, in the form of a UUID (RFC 9562, version 8); without a number, each stay its own. */
export function personIdOf({ person_index: index, id }: Pick<StayRow, 'person_index' | 'id'>): string {
  if (!index) return id;
  const digits = index.toString('hex');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}

const bytesOfIndex = 16;

/**
 * The fingerprints among which those of a person's number are. Version and variant took two digits of it, so that only
 * the first twelve are known for certain; the rest is compared afterwards.
 * @returns undefined where the id is that of a stay without a number
 */
export function indexesOf(personId: string): { first: Buffer; last: Buffer } | undefined {
  if (personId[14] !== '8') return undefined;
  const known = Buffer.from(personId.replaceAll('-', '').slice(0, 12), 'hex');
  const rest = bytesOfIndex - known.length;
  return {
    first: Buffer.concat([known, Buffer.alloc(rest)]),
    last: Buffer.concat([known, Buffer.alloc(rest, 0xff)]),
  };
}
