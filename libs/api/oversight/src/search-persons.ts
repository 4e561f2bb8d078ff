import { Inject, Injectable } from '@nestjs/common';
import type { PersonList, PersonResponse, SearchPersonsRequest } from '@luutru/contracts';
import { PoliceDb, type Principal } from '@luutru/database';
import { documentTypes, nameKey, tidyNumber } from '@luutru/domain';
import { Invalid } from '@luutru/http';
import { guestOf, openGuest } from '@luutru/stays';
import { Vault } from '@luutru/vault';
import { personOf } from './person-id.js';
import { personStayOf } from './person.response.js';
import { type FoundStay, PersonsRepository } from './persons.repository.js';

/** Stays in one answer; whoever has more before them narrows the search. */
const mostStays = 200;

/** The police look for a person (tra cứu) within their unit: by number, or by name and birth date. */
@Injectable()
export class SearchPersons {
  constructor(
    @Inject(PoliceDb) private readonly policeDb: PoliceDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /** @throws Invalid when neither a number nor a name is given, or a name is too short to look for */
  async run(principal: Principal, request: SearchPersonsRequest): Promise<PersonList> {
    const number = request.documentNumber ? tidyNumber(request.documentNumber) : undefined;
    const name = request.name ? nameKey(request.name) : undefined;
    if (!number && !name) throw new Invalid([{ path: 'documentNumber', code: 'REQUIRED' }]);
    if (!number && name && name.length < 2) throw new Invalid([{ path: 'name', code: 'TOO_SHORT' }]);
    const born = request.dateOfBirth ?? null;
    const rows = await this.policeDb.run(principal, (transaction) => {
      const persons = new PersonsRepository(transaction);
      if (!number) return persons.byName(name ?? '', born, mostStays + 1);
      const indexes = documentTypes.map((type) => this.vault.personIndex(type, number));
      return persons.byNumber(indexes, mostStays + 1);
    });
    const agreeing = number ? rows.filter((row) => agrees(row, name, born)) : rows;
    const people = new Map<string, FoundStay[]>();
    for (const row of agreeing.slice(0, mostStays)) {
      const stays = people.get(personOf(row));
      if (stays) stays.push(row);
      else people.set(personOf(row), [row]);
    }
    return {
      items: [...people].flatMap(([personId, stays]) => this.person(personId, stays)),
      truncated: rows.length > mostStays,
    };
  }

  private person(personId: string, stays: readonly FoundStay[]): PersonResponse[] {
    const [latest] = stays;
    if (!latest) return [];
    const { fullName, dateOfBirth, sex, nationality, document } = guestOf(
      latest,
      openGuest(this.vault, latest),
    );
    return [{ personId, fullName, dateOfBirth, sex, nationality, document, stays: stays.map(personStayOf) }];
  }
}

/** Whether a stay found by number also has the name and the birth date asked for. */
const agrees = (row: FoundStay, name: string | undefined, born: string | null): boolean =>
  (!name || row.name_key.startsWith(name) || row.name_key.endsWith(` ${name}`)) &&
  (!born || row.date_of_birth === born);
