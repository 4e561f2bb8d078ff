import type { Citizen } from './citizen.js';
import { generateCitizen } from './generate-citizen.js';
import { birthProvinces } from './name-parts.js';
import { sampleCitizens } from './sample-citizens.js';

const SEED = 24;
const ROUND = 999_000;
const some = (length: number, from = 0): Citizen[] =>
  Array.from({ length }, (_, offset) => generateCitizen(SEED, from + offset));

describe('generateCitizen', () => {
  const citizens = some(50_000);

  it('makes the same person again, whatever was made before', () => {
    expect(generateCitizen(SEED, 31_415)).toEqual(citizens[31_415]);
  });

  it('makes other persons from another seed', () => {
    const names = some(200).map((citizen) => citizen.fullName);
    const others = Array.from({ length: 200 }, (_, index) => generateCitizen(SEED + 1, index).fullName);
    expect(others.filter((name, index) => name === names[index]).length).toBeLessThan(20);
  });

  it('never repeats a number, nor one of the hand-made persons', () => {
    const rounds = [1, 2, 13, 80].flatMap((round) => some(20_000, round * ROUND));
    const numbers = [...citizens, ...rounds, ...sampleCitizens].map((citizen) => citizen.personalNumber);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('writes province, century, sex and year of birth into the number', () => {
    const wrong = [...citizens, ...sampleCitizens].filter(({ personalNumber, dateOfBirth, sex }) => {
      const centuryAndSex = (dateOfBirth.startsWith('19') ? 0 : 2) + (sex === 'female' ? 1 : 0);
      const start = `${centuryAndSex}${dateOfBirth.slice(2, 4)}`;
      const [, province = '', rest = ''] = /^(\d{3})(\d{9})$/.exec(personalNumber) ?? [];
      return !birthProvinces.includes(province) || !rest.startsWith(start);
    });
    expect(wrong).toEqual([]);
  });

  it('gives Vietnamese names in composed letters and addresses in Bắc Giang', () => {
    const accented = citizens.filter(({ fullName }) => /[^\x20-\x7e]/.test(fullName));
    expect(accented.length / citizens.length).toBeGreaterThan(0.95);
    const name = /^\p{Lu}\p{L}*( \p{Lu}\p{L}*){2,4}$/u;
    expect(
      citizens.filter(({ fullName }) => !name.test(fullName) || fullName !== fullName.normalize()),
    ).toEqual([]);
    const address = /^.+, (Xã|Phường|Thị trấn) .+, (Huyện|Thành phố) .+, Bắc Giang$/;
    expect(citizens.filter(({ permanentAddress }) => !address.test(permanentAddress))).toEqual([]);
  });

  it('lets one in two hundred be dead, after birth and before the register was drawn up', () => {
    const dead = citizens.filter((citizen) => citizen.deceasedOn !== null);
    expect(dead.length / citizens.length).toBeGreaterThan(0.004);
    expect(dead.length / citizens.length).toBeLessThan(0.006);
    const outside = dead.filter(
      ({ dateOfBirth, deceasedOn }) =>
        deceasedOn === null || deceasedOn < dateOfBirth || deceasedOn > '2025-12-31',
    );
    expect(outside).toEqual([]);
  });

  it('spreads persons over both sexes and all of the province', () => {
    const women = citizens.filter((citizen) => citizen.sex === 'female').length / citizens.length;
    expect(women).toBeGreaterThan(0.48);
    expect(women).toBeLessThan(0.52);
    const communes = citizens.map(({ permanentAddress }) => permanentAddress.split(', ').slice(1).join(', '));
    expect(new Set(communes).size).toBe(209);
  });
});
