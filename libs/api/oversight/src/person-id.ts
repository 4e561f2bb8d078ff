import { personIdOf } from '@luutru/domain';
import type { StayRow } from '@luutru/stays';

/** The id of the person that a stay is of; without a number, each stay is its own. */
export const personOf = ({ person_index: index, id }: Pick<StayRow, 'person_index' | 'id'>): string =>
  index ? personIdOf(index.toString('hex')) : id;

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
