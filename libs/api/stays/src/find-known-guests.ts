import { Inject, Injectable } from '@nestjs/common';
import type { KnownGuest, KnownGuestList } from '@luutru/contracts';
import { type Principal, TenantDb } from '@luutru/database';
import { documentTypes, formatInstant, nameKey, tidyNumber } from '@luutru/domain';
import { Vault } from '@luutru/vault';
import { guestOf, openGuest } from './sealed-guest.js';
import type { StayWithDelivery } from './stay.row.js';
import { StaysRepository } from './stays.repository.js';

const atMost = 8;

/** Guests who stayed with this tenant before (khách cũ), to be proposed while one is being declared. */
@Injectable()
export class FindKnownGuests {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /** @param q a whole number of a paper, or the start of a name without regard to accents */
  async run(principal: Principal, q: string): Promise<KnownGuestList> {
    const number = /\d/.test(q) ? tidyNumber(q) : undefined;
    const tenantId = principal.tenantId ?? '';
    // Of punctuation alone no name is left, and everybody's begins with nothing.
    if (number === undefined && nameKey(q) === '') return { items: [] };
    const rows = await this.tenantDb.run(principal, (transaction) =>
      new StaysRepository(transaction).known(
        number === undefined
          ? { nameKey: nameKey(q) }
          : { documentIndexes: documentTypes.map((type) => this.vault.blindIndex(tenantId, type, number)) },
      ),
    );
    const people = new Map<string, StayWithDelivery[]>();
    for (const row of rows) {
      const key = row.document_index?.toString('hex') ?? `${row.name_key} ${row.date_of_birth} ${row.sex}`;
      people.set(key, [...(people.get(key) ?? []), row]);
    }
    return { items: [...people.values()].slice(0, atMost).flatMap((stays) => this.known(stays)) };
  }

  private known(stays: readonly StayWithDelivery[]): KnownGuest[] {
    const [latest] = stays;
    if (!latest) return [];
    const present = stays.find(({ status }) => status === 'present');
    return [
      {
        stayId: latest.id,
        guest: guestOf(latest, openGuest(this.vault, latest)),
        lastArrivedAt: formatInstant(latest.arrived_at.getTime()),
        presentStayId: present?.id ?? null,
        presentPlace: present?.place ?? null,
      },
    ];
  }
}
