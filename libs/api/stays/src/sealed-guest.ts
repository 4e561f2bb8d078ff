import type { Visa } from '@luutru/contracts';
import type { Vault } from '@luutru/vault';
import type { StayRow } from './stay.row.js';

/** What of a guest is never in clear in the database. */
export interface SealedGuest {
  number: string | null;
  permanentAddress: string | null;
  phone: string | null;
  /** Absent in what was sealed before the field existed. */
  healthInsuranceNumber?: string | null;
  visa: { [Field in keyof Required<Visa>]: string | null } | null;
}

/** The guest as the API and the journal show one: what is in clear in the row, and what was under seal. */
export const guestOf = (row: StayRow, sealed: SealedGuest) => ({
  fullName: row.full_name,
  dateOfBirth: row.date_of_birth,
  sex: row.sex,
  nationality: row.nationality,
  document: {
    type: row.document_type,
    number: sealed.number,
    issuedOn: row.issued_on,
    expiresOn: row.expires_on,
  },
  permanentAddress: sealed.permanentAddress,
  phone: sealed.phone,
  healthInsuranceNumber: sealed.healthInsuranceNumber ?? null,
  visa: sealed.visa,
});

type Place = Pick<StayRow, 'tenant_id' | 'id'>;

const cellOf = ({ tenant_id, id }: Place) => ({ owner: tenant_id, table: 'stay', row: id });

export const sealGuest = (vault: Vault, place: Place, guest: SealedGuest): Buffer =>
  vault.seal(cellOf(place), guest);

export const openGuest = (vault: Vault, row: Place & Pick<StayRow, 'guest_sealed'>): SealedGuest =>
  vault.open<SealedGuest>(cellOf(row), row.guest_sealed);
