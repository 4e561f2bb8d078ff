import type { ExpectedGuest } from './pick-guests.ts';
import type { Secret } from './scan-logs.ts';
import type { FaultySystem } from './start-faulty-system.ts';
import { demoPassword } from '../support/api-client.ts';

/** What a run knows that its logs must not: everything of the guests, and everything that proves who somebody is. */
export function secretsOfRun(
  { system, credential }: FaultySystem,
  guests: readonly ExpectedGuest[],
  tokens: readonly string[],
): Secret[] {
  const ofGuests = guests.flatMap(({ guest }) => [
    { what: 'name', text: guest.fullName },
    { what: 'number of a paper', text: guest.document.number ?? '' },
    { what: 'address', text: guest.permanentAddress ?? '' },
    { what: 'telephone', text: guest.phone ?? '' },
  ]);
  return [
    ...ofGuests,
    ...tokens.map((token) => ({ what: 'access token', text: token })),
    { what: 'credential', text: credential },
    { what: 'password', text: demoPassword },
    { what: 'password of the database', text: new URL(system.databaseUrl).password },
  ];
}
