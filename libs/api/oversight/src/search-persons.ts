import { Inject, Injectable } from '@nestjs/common';
import type { PersonList, PersonResponse, SearchPersonsRequest } from '@luutru/contracts';
import { PoliceDb, type Principal, type Transaction } from '@luutru/database';
import { documentTypes, formatInstant, nameKey, tidyNumber } from '@luutru/domain';
import { Invalid } from '@luutru/http';
import { guestOf, openGuest, type StayRow } from '@luutru/stays';
import { Vault } from '@luutru/vault';

type FoundStay = StayRow & { facility_name: string };

const mostStays = 500;

/** The police look for a person (tra cứu) within their unit: by number, or by name and birth date. */
@Injectable()
export class SearchPersons {
  constructor(
    @Inject(PoliceDb) private readonly policeDb: PoliceDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /** @throws Invalid when neither a number nor a name is given */
  async run(principal: Principal, request: SearchPersonsRequest): Promise<PersonList> {
    const number = request.documentNumber ? tidyNumber(request.documentNumber) : undefined;
    const name = request.name ? nameKey(request.name) : undefined;
    if (!number && !name) throw new Invalid([{ path: 'documentNumber', code: 'REQUIRED' }]);
    const indexes = number && documentTypes.map((type) => this.vault.personIndex(type, number));
    const rows = await this.policeDb.run(principal, (transaction) =>
      staysOf(transaction, indexes || undefined, name, request.dateOfBirth ?? undefined),
    );
    const people = new Map<string, FoundStay[]>();
    for (const row of rows) people.set(personIdOf(row), [...(people.get(personIdOf(row)) ?? []), row]);
    return { items: [...people].flatMap(([personId, stays]) => this.person(personId, stays)) };
  }

  private person(personId: string, stays: readonly FoundStay[]): PersonResponse[] {
    const [latest] = stays;
    if (!latest) return [];
    const { fullName, dateOfBirth, sex, nationality, document } = guestOf(
      latest,
      openGuest(this.vault, latest),
    );
    const shown = stays.map((stay) => ({
      id: stay.id,
      sector: stay.sector,
      facilityId: stay.facility_id,
      facilityName: stay.facility_name,
      place: stay.place,
      arrivedAt: formatInstant(stay.arrived_at.getTime()),
      departedAt: stay.departed_at && formatInstant(stay.departed_at.getTime()),
      status: stay.status,
    }));
    return [{ personId, fullName, dateOfBirth, sex, nationality, document, stays: shown }];
  }
}

/**
 * Newest first. Each condition is a leakproof comparison on an index, for row-level security lets no other one use it.
 */
function staysOf(
  transaction: Transaction,
  personIndexes: Buffer[] | undefined,
  name: string | undefined,
  dateOfBirth: string | undefined,
): Promise<FoundStay[]> {
  const values: unknown[] = [];
  const value = (item: unknown): string => `$${values.push(item)}`;
  const where = ['true'];
  if (personIndexes) where.push(`s.person_index = any(${value(personIndexes)}::bytea[])`);
  if (name) where.push(`s.name_key ^@ ${value(name)}`);
  if (dateOfBirth) where.push(`s.date_of_birth = ${value(dateOfBirth)}`);
  return transaction.query<FoundStay>(
    `select s.*, f.name as facility_name from app.stay s
       join app.facility f on f.tenant_id = s.tenant_id and f.id = s.facility_id
      where ${where.join(' and ')} order by s.arrived_at desc, s.id desc limit ${value(mostStays)}`,
    values,
  );
}

/** One number is one person in every trade, in the form of a UUID (RFC 9562, version 8); without a number, each stay its own. */
function personIdOf({ person_index: index, id }: FoundStay): string {
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
