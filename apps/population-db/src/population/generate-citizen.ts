import { chanceOf, pick, pickEarly, type Chance } from './chance.js';
import type { Citizen } from './citizen.js';
import { communes } from './communes.js';
import { birthProvinces, givenNames, hamlets, middleNames, surnames } from './name-parts.js';

const FIRST_YEAR = 1936;
const YEARS = 90;
const DECEASED_SHARE = 0.005;
/** The register was drawn up on this day; nobody in it died later. */
const AS_OF = Date.UTC(2026, 0, 1);
const DAY_MS = 86_400_000;

/** Last six digits below this are left to persons made by hand. */
const HAND_MADE = 1_000;
const ENDINGS = 1_000_000 - HAND_MADE;
/** Prime to `ENDINGS`, so that its multiples reach every ending before one returns. */
const STRIDE = 387_641;

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Layout PPP G YY NNNNNN (Decree 137/2015 art. 13): province, century with sex, year of birth, free digits. */
const personalNumber = (province: string, year: number, sex: Citizen['sex'], ending: number): string => {
  const centuryAndSex = (year >= 2000 ? 2 : 0) + (sex === 'female' ? 1 : 0);
  return `${province}${centuryAndSex}${String(year % 100).padStart(2, '0')}${String(ending).padStart(6, '0')}`;
};

const nameOf = (chance: Chance, sex: Citizen['sex']): string =>
  [pickEarly(chance, surnames), pickEarly(chance, middleNames[sex]), pick(chance, givenNames[sex])].join(' ');

const addressOf = (chance: Chance): string => {
  const commune = pick(chance, communes);
  return `${pick(chance, commune.startsWith('Xã') ? hamlets.rural : hamlets.urban)}, ${commune}`;
};

/**
 * The person at a place of the synthetic register; the same for the same seed, whatever was made before. Numbers are
 * unique up to 89 million persons: an ending returns only after all others, and then under another year of birth.
 */
export const generateCitizen = (seed: number, index: number): Citizen => {
  const slot = index % ENDINGS;
  const round = Math.floor(index / ENDINGS);
  const yearOfSlot = Math.floor(chanceOf(seed, slot)() * YEARS);
  const year = FIRST_YEAR + ((yearOfSlot + round * 7) % YEARS);
  const chance = chanceOf(seed ^ 0x5bd1e995, index);
  const sex = chance() < 0.5 ? 'male' : 'female';
  const born = Date.UTC(year, 0, 1) + Math.floor(chance() * 365) * DAY_MS;
  const province = chance() < 0.7 ? '024' : pickEarly(chance, birthProvinces);
  const deceased = chance() < DECEASED_SHARE;
  const died = born + Math.floor(chance() * ((AS_OF - born) / DAY_MS)) * DAY_MS;
  return {
    personalNumber: personalNumber(province, year, sex, HAND_MADE + ((slot * STRIDE) % ENDINGS)),
    fullName: nameOf(chance, sex),
    dateOfBirth: iso(born),
    sex,
    permanentAddress: addressOf(chance),
    deceasedOn: deceased ? iso(died) : null,
  };
};
