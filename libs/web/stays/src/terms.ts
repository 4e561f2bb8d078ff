import type { Sector } from '@luutru/domain';

/** Keys of the words that differ by trade. */
export interface Terms {
  readonly guest: string;
  readonly place: string;
  readonly declare: string;
  readonly checkOut: string;
  readonly checkOutOf: string;
}

const LODGING: Terms = {
  guest: 'stays.declare.guest',
  place: 'stays.declare.place',
  declare: 'stays.today.declare',
  checkOut: 'stays.rows.checkOut',
  checkOutOf: 'stays.rows.checkOutOf',
};
const HEALTH: Terms = {
  guest: 'stays.health.guest',
  place: 'stays.health.place',
  declare: 'stays.health.declare',
  checkOut: 'stays.health.checkOut',
  checkOutOf: 'stays.health.checkOutOf',
};

/** What a trade calls things: người bệnh and giường in hospitals, khách and phòng elsewhere. */
export const termsOf = (sector: Sector | undefined): Terms => (sector === 'health' ? HEALTH : LODGING);
