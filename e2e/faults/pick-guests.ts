import type { DeclareStayRequest } from '@luutru/contracts';
import type { VerificationResult } from '@luutru/domain';
import pg from 'pg';
import { declaration } from '../support/declaration.factory.ts';

export type Guest = DeclareStayRequest['guest'];

/** A guest, and what the population database will say of them. */
export interface ExpectedGuest {
  guest: Guest;
  verification: VerificationResult;
}

interface CitizenRow {
  number: string;
  name: string;
  born: string;
  sex: Guest['sex'];
  address: string;
}

/**
 * Grown-up citizens out of the register, the same ones every time. Of ten, one comes under another name and one under
 * a number that the register does not know.
 */
export async function pickGuests(populationDatabaseUrl: string, count: number): Promise<ExpectedGuest[]> {
  const client = new pg.Client({ connectionString: populationDatabaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<CitizenRow>(
      `select personal_number as number, full_name as name, date_of_birth::text as born, sex,
              permanent_address as address
         from citizen
        where deceased_on is null and date_of_birth between '1950-01-01' and '1999-12-31'
        order by personal_number`,
    );
    const known = new Set(rows.map(({ number }) => number));
    const citizens = rows.slice(0, count);
    if (citizens.length < count)
      throw new Error(`The register holds only ${citizens.length} grown-up citizens`);
    return citizens.map((citizen, index) => expectedGuest(citizen, index, known));
  } finally {
    await client.end();
  }
}

function expectedGuest(citizen: CitizenRow, index: number, known: Set<string>): ExpectedGuest {
  switch (index % 10) {
    case 3:
      return {
        guest: guestOf({ ...citizen, name: `${citizen.name} Khác` }, index),
        verification: 'mismatch',
      };
    case 7:
      return {
        guest: guestOf({ ...citizen, number: unknown(citizen, known) }, index),
        verification: 'notFound',
      };
    default:
      return { guest: guestOf(citizen, index), verification: 'verified' };
  }
}

/** The first digits say where and when the person was born; the last are free. */
function unknown({ number }: CitizenRow, known: Set<string>): string {
  for (let ending = 999_999; ; ending--) {
    const other = number.slice(0, 6) + String(ending);
    if (!known.has(other)) return other;
  }
}

function guestOf({ number, name, born, sex, address }: CitizenRow, index: number): Guest {
  const { guest } = declaration();
  return {
    ...guest,
    fullName: name,
    dateOfBirth: born,
    sex,
    document: { ...guest.document, number },
    permanentAddress: address,
    phone: `09${String(71_000_000 + index * 7919)}`,
  };
}
