import { type DocumentType, isLikelyExpired, type Sex } from '@luutru/domain';
import { dateOfDay, type DayNumber, dayOf, dayOfDate } from './days.js';
import { foreignNames, givenNames, homes, middleNames, nations, surnames } from './names.js';
import type { Random } from './random.js';

/** Somebody invented, who may come again. */
export interface Person {
  fullName: string;
  birth: DayNumber;
  sex: Exclude<Sex, 'unspecified'>;
  nationality: string;
  document: { type: DocumentType; number: string | null; issuedOn: string | null; expiresOn: string | null };
  address: string | null;
  phone: string | null;
  /** Where the person is before then somebody else knows. */
  freeFrom: number;
}

/** What is wanted of somebody, where it is not left to chance. */
export interface Wanted {
  sex?: Person['sex'];
  /** Full years. */
  age?: number;
  foreign?: boolean;
  surname?: string;
  home?: (typeof homes)[number];
}

const ages: readonly (readonly [ages: readonly [number, number], weight: number])[] = [
  [[18, 24], 18],
  [[25, 34], 30],
  [[35, 44], 24],
  [[45, 54], 15],
  [[55, 64], 9],
  [[65, 79], 4],
];

const firstCards = dayOfDate('2021-03-01');
const yearInDays = 365.25;

/** @param at the first time anybody hears of the person; papers are older than that */
export function makePerson(random: Random, at: number, wanted: Wanted = {}): Person {
  const sex = wanted.sex ?? (random.chance(0.56) ? 'male' : 'female');
  const [youngest, oldest] = random.weighted(ages);
  const age = wanted.age ?? random.between(youngest, oldest);
  // Never on the birthday itself: the age is what was asked for whatever the clock says.
  const birth = dayOf(at) - Math.ceil(age * yearInDays) - random.between(2, 360);
  return wanted.foreign ? foreigner(random, at, sex, birth) : citizen(random, at, sex, birth, wanted);
}

function citizen(random: Random, at: number, sex: Person['sex'], birth: DayNumber, wanted: Wanted): Person {
  const surname = wanted.surname ?? random.weighted(surnames);
  const home = wanted.home ?? random.weighted(homes.map((one) => [one, one[2]] as const));
  const year = Number(dateOfDay(birth).slice(0, 4));
  const century = 2 * (Math.floor(year / 100) - 19) + (sex === 'male' ? 0 : 1);
  const adultAt = birth + Math.ceil(14 * yearInDays);
  const latest = dayOf(at) - 10;
  const earliest = Math.max(firstCards, adultAt);
  return {
    fullName: `${surname} ${random.pick(middleNames[sex])} ${random.pick(givenNames[sex])}`,
    birth,
    sex,
    nationality: 'VNM',
    document: {
      type: 'citizenId',
      number: `${home[0]}${century}${String(year % 100).padStart(2, '0')}${random.digits(6)}`,
      issuedOn: earliest < latest ? issuedBetween(random, birth, earliest, latest) : null,
      expiresOn: null,
    },
    address: random.chance(0.8) ? `Tổ ${random.between(1, 24)}, ${home[1]}` : null,
    phone: random.chance(0.6)
      ? `0${random.pick(['32', '36', '70', '86', '91', '97', '98'])}${random.digits(7)}`
      : null,
    freeFrom: 0,
  };
}

/** Most of those whose card has run out by their age have another. */
function issuedBetween(random: Random, birth: DayNumber, earliest: DayNumber, latest: DayNumber): string {
  const issued = dateOfDay(random.between(earliest, latest));
  const isOld = isLikelyExpired(dateOfDay(birth), issued, dateOfDay(latest));
  return isOld && random.chance(0.9)
    ? dateOfDay(Math.max(earliest, latest - random.between(0, 120)))
    : issued;
}

function foreigner(random: Random, at: number, sex: Person['sex'], birth: DayNumber): Person {
  const [nationality, , writing] = random.weighted(nations.map((one) => [one, one[1]] as const));
  const [family, given] = foreignNames[writing];
  const resident = random.chance(0.05);
  const issued = dayOf(at) - random.between(30, 2000);
  return {
    fullName: `${random.pick(family.split(' '))} ${random.pick(given.split(' '))}`,
    birth,
    sex,
    nationality,
    document: {
      type: resident ? 'residenceCard' : 'passport',
      number: `${random.pick(['E', 'M', 'G', 'K', 'P'])}${random.digits(8)}`,
      issuedOn: dateOfDay(issued),
      expiresOn: dateOfDay(issued + 3650),
    },
    address: null,
    phone: random.chance(0.3) ? `+8${random.pick(['2', '6', '1'])}${random.digits(9)}` : null,
    freeFrom: 0,
  };
}

/** Those who come again: the latest so many, and where they are until when. */
export class Acquaintances {
  private readonly known: Person[] = [];
  private next = 0;

  constructor(private readonly most: number) {}

  remember(person: Person): void {
    this.known[this.next] = person;
    this.next = (this.next + 1) % this.most;
  }

  /** Somebody who is nowhere else at the time, or nobody. */
  meet(random: Random, at: number, suits: (person: Person) => boolean): Person | undefined {
    for (let tried = 0; tried < 3 && this.known.length; tried++) {
      const person = random.pick(this.known);
      if (person.freeFrom <= at && suits(person)) return person;
    }
    return undefined;
  }
}
