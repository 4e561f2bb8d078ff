import { Guest } from './guest.js';
import { Id, Instant, ListOf, Nested, Text } from './fields.js';

/** `GET /guests?q=` */
export class KnownGuestsQuery {
  @Text({ max: 200, min: 3, description: 'a whole number of a paper, or the start of a name' })
  q!: string;
}

/** Somebody who stayed with this tenant before. */
export class KnownGuest {
  @Id({ description: 'the latest stay' })
  stayId!: string;

  @Nested(() => Guest)
  guest!: Guest;

  @Instant()
  lastArrivedAt!: string;

  @Id({
    optional: true,
    description: 'a stay of the same person that is still open: declaring again would double it',
  })
  presentStayId!: string | null;

  @Text({ max: 50, optional: true })
  presentPlace!: string | null;
}

export class KnownGuestList {
  @ListOf(() => KnownGuest)
  items!: KnownGuest[];
}
