import { day, hour, minute, type Reason } from '@luutru/domain';
import { dateOfDay, type DayNumber, dayOf, startOf, weekdayOf } from './days.js';
import type { Establishment } from './establishment.js';
import { makePerson, type Person } from './people.js';
import { arrivalOn, comer, freeRoom, type Scene } from './scene.js';
import { tradesOf } from './plan-province.js';
import type { Visit } from './visit.js';

type Party = 'one' | 'couple' | 'colleagues' | 'family';

const parties = {
  workdays: [
    ['one', 52],
    ['couple', 18],
    ['colleagues', 22],
    ['family', 8],
  ],
  weekend: [
    ['one', 28],
    ['couple', 34],
    ['colleagues', 8],
    ['family', 30],
  ],
} as const;

/** Guests a party, on average. */
export const guestsAParty = 1.7;

const reasonsOf: Record<Party, readonly (readonly [Reason, number])[]> = {
  one: [
    ['business', 45],
    ['work', 25],
    ['tourism', 15],
    ['family', 10],
    ['study', 5],
  ],
  couple: [
    ['tourism', 70],
    ['family', 30],
  ],
  colleagues: [
    ['business', 60],
    ['work', 25],
    ['conference', 15],
  ],
  family: [
    ['tourism', 70],
    ['family', 30],
  ],
};

/** The arrivals of a day at a house that lets rooms. @param quota about how many guests */
export function* lodgingDay(
  scene: Scene,
  at: Establishment,
  number: DayNumber,
  quota: number,
): Generator<Visit> {
  const { random } = scene;
  const weekend = [0, 5, 6].includes(weekdayOf(number));
  for (let left = random.count(quota / guestsAParty); left > 0; left--) {
    const party = random.weighted(weekend ? parties.weekend : parties.workdays);
    yield* partyVisits(scene, at, number, party);
  }
}

function* partyVisits(scene: Scene, at: Establishment, number: DayNumber, party: Party): Generator<Visit> {
  const { random, visits } = scene;
  const trade = tradesOf(at.sector).find(({ kind }) => kind === at.kind) ?? tradesOf(at.sector)[0];
  const arrivedAt = arrivalOn(scene, number);
  const size = party === 'one' ? 1 : party === 'family' ? random.between(2, 4) : 2;
  const room = freeRoom(random, at.rooms, arrivedAt, size) ?? freeRoom(random, at.rooms, arrivedAt, 1);
  if (!room) return;
  const guests = Math.min(size, Math.max(room.capacity, 1));
  const byDay = party !== 'family' && random.chance(trade?.dayUse ?? 0);
  const nights = byDay ? 0 : Math.max(1, Math.round(random.skewed(trade?.nights ?? 1, 0.5)));
  const expectedAt = byDay
    ? arrivedAt + random.between(2, 5) * hour
    : startOf(dayOf(arrivedAt) + nights) + 12 * hour;
  const leavesAt = Math.max(
    arrivedAt + 30 * minute,
    expectedAt + random.between(byDay ? -40 : -240, byDay ? 20 : 60) * minute,
  );
  // Rooms are free again after the cleaning; somebody who has not left keeps one.
  room.freeFrom = Math.max(leavesAt, expectedAt) + 45 * minute;
  const reason = random.weighted(reasonsOf[party]);
  const stay = {
    kind: byDay ? ('dayUse' as const) : ('overnight' as const),
    reason,
    arrivedAt,
    expectedAt,
    leavesAt,
    place: room.label,
  };
  let first: Visit | undefined;
  for (const [place, person] of membersOf(scene, at, arrivedAt, party, guests).entries()) {
    const minor = arrivedAt - person.birth * day < 18 * 365.25 * day;
    if (minor && !first) continue;
    const visit = visits.make(at, person, {
      ...stay,
      kept: party === 'family',
      ...(first && { declaredAt: first.declaredAt + place * 40_000 }),
      ...(minor && first && { guardian: { stayId: first.id, relation: 'parent' as const } }),
    });
    if (!visit) return;
    first ??= visit;
    yield visit;
  }
}

function membersOf(scene: Scene, at: Establishment, when: number, party: Party, guests: number): Person[] {
  const { random } = scene;
  const foreign = party !== 'family' && random.chance(at.foreignShare);
  const first = comer(scene, at, when, { foreign });
  const others: Person[] = [];
  while (others.length + 1 < guests) {
    if (party === 'colleagues') others.push(comer(scene, at, when, { foreign, sex: first.sex }));
    else if (others.length === 0 && (party === 'couple' || random.chance(0.7)))
      others.push(comer(scene, at, when, { foreign, sex: first.sex === 'male' ? 'female' : 'male' }));
    else others.push(child(scene, when, first));
  }
  return [first, ...others.filter((person) => person !== first)].filter(
    (person, place, all) => all.indexOf(person) === place,
  );
}

/** Some children have a card, most a birth certificate, the smallest nothing with them. */
function child({ random }: Scene, when: number, parent: Person): Person {
  const surname = parent.sex === 'male' ? parent.fullName.split(' ')[0] : undefined;
  const made = makePerson(random, when, { age: random.between(1, 13), ...(surname && { surname }) });
  const paper = random.weighted([
    ['citizenId', 40],
    ['birthCertificate', 52],
    ['none', 8],
  ]);
  const none = { issuedOn: null, expiresOn: null };
  if (paper === 'birthCertificate')
    made.document = {
      ...none,
      type: paper,
      number: `${random.between(1, 300)}/${dateOfDay(made.birth).slice(0, 4)}-${random.digits(5)}`,
    };
  if (paper === 'none') made.document = { ...none, type: paper, number: null };
  return { ...made, phone: null };
}
