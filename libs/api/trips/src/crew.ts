import type { CrewMember } from '@luutru/contracts';
import { tidyPhone, tidyText } from '@luutru/domain';
import type { Vault } from '@luutru/vault';
import type { TripRow } from './trip.row.js';

type Place = Pick<TripRow, 'tenant_id' | 'id'>;
const cellOf = ({ tenant_id, id }: Place) => ({ owner: tenant_id, table: 'trip', row: id });

/** The crew as it was said, each a name or a person, tidied and under seal. */
export function sealCrew(vault: Vault, place: Place, said: readonly (CrewMember | string)[]): Buffer {
  const crew = said.map((member): CrewMember => {
    const { fullName, licenceNumber, phone } = typeof member === 'string' ? { fullName: member } : member;
    return {
      fullName: tidyText(fullName),
      licenceNumber: licenceNumber ? tidyText(licenceNumber) : null,
      phone: phone ? tidyPhone(phone) : null,
    };
  });
  return vault.seal(cellOf(place), crew);
}

export const openCrew = (vault: Vault, row: Place & Pick<TripRow, 'crew_sealed'>): CrewMember[] =>
  vault.open<CrewMember[]>(cellOf(row), row.crew_sealed);
