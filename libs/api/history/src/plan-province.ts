import type { Sector } from '@luutru/domain';
import { type AdminUnit, adminUnits, firstListed } from '@luutru/places';
import { dateOfDay, type DayNumber, startOf } from './days.js';
import type { Establishment, Line, Room } from './establishment.js';
import { givenNames, middleNames, surnames } from './names.js';
import { Acquaintances } from './people.js';
import type { Random } from './random.js';
import { healthTrades, houseNames, lineNames, lodgingTrades, type Trade, wardNames } from './trades.js';

const province = '24';

/** How much of the trade lies where: the city and the districts of the industrial parks first. */
const districts = [
  ['213', 32],
  ['222', 15],
  ['221', 8],
  ['223', 9],
  ['217', 8],
  ['219', 8],
  ['218', 7],
  ['220', 5],
  ['215', 4],
  ['216', 4],
] as const;

/** What is asked for: how many facilities, between which days. */
export interface ProvincePlan {
  facilities: number;
  from: DayNumber;
  until: DayNumber;
}

/** Invents the facilities of Bắc Giang's three trades. Every tenth or so belongs to the tenant of the one before. */
export function planProvince(random: Random, plan: ProvincePlan): Establishment[] {
  const communes = communesByDistrict();
  const names = new Set<string>();
  const planned: Establishment[] = [];
  for (let at = 0; at < plan.facilities; at++) {
    const sector = at % 20 === 7 ? 'transport' : at % 20 < 4 ? 'health' : 'accommodation';
    const district = sector === 'transport' ? '213' : random.weighted(districts);
    const commune = random.pick(communes.get(district) ?? []);
    const one = plannedOne(random, plan, { sector, district, commune, at });
    for (let again = 2; names.has(one.name); again++) one.name = `${one.name.replace(/ \d+$/, '')} ${again}`;
    names.add(one.name);
    const before = planned.at(-1);
    const isBranch = before?.sector === sector && random.chance(0.2);
    planned.push(
      isBranch
        ? { ...one, tenantId: before.tenantId, tenantName: before.tenantName, clerk: before.clerk }
        : one,
    );
  }
  // Some are registered and never declare, some have stopped: the police look for both.
  for (const at of [5, 13]) if (planned[at]) planned[at].weight = 0;
  for (const at of [9, 26, 31]) if (planned[at]) planned[at].silentFrom = plan.until - 12 - at;
  return planned;
}

function plannedOne(
  random: Random,
  { from, until }: ProvincePlan,
  { sector, district, commune, at }: { sector: Sector; district: string; commune: AdminUnit; at: number },
): Establishment {
  const trade =
    sector === 'transport'
      ? undefined
      : random.weighted(tradesOf(sector).map((one) => [one, one.share] as const));
  // A fifth opens while the history runs.
  const since = random.chance(0.2)
    ? random.between(from, Math.floor((from + 2 * until) / 3))
    : from - random.between(30, 900);
  const opened = startOf(since) + at;
  const rooms = trade ? roomsOf(random, trade, opened, sector) : [];
  const lines = trade ? [] : linesOf(random, opened);
  const name = `${nameOf(random, trade)} ${commune.name.replace(/^(Phường|Xã|Thị trấn) /, '')}`;
  const sleeping = rooms.filter(
    ({ kind }) => kind !== 'ward' && (sector === 'accommodation' || kind === 'bed'),
  );
  const industrial = ['222', '221', '213'].includes(district) ? 1.3 : 0.4;
  return {
    tenantId: random.uuid(opened),
    id: random.uuid(opened),
    sector,
    kind: trade?.kind ?? 'coachFirm',
    name,
    tenantName: name,
    address: `${random.between(1, 240)} ${commune.name}`,
    unit: { code: commune.code, validFrom: firstListed },
    district,
    licences: [
      {
        kind:
          sector === 'accommodation'
            ? 'securityCertificate'
            : sector === 'health'
              ? 'operatingLicence'
              : 'transportLicence',
        number: `${random.between(10, 999)}/GP-${at}`,
        issuedOn: dateOfDay(since),
      },
      ...(sector === 'accommodation'
        ? [{ kind: 'businessLicence', number: `24${random.digits(8)}`, issuedOn: dateOfDay(since) }]
        : []),
    ],
    clerk: {
      id: random.uuid(opened),
      name: `${random.weighted(surnames)} ${random.pick(middleNames.female)} ${random.pick(givenNames.female)}`,
    },
    stands: false,
    rooms,
    lines,
    vehicles: lines
      .flatMap(() => [0, 1])
      .map(() => ({ id: random.uuid(opened), plate: `98B${random.digits(5)}`, seats: 2, beds: 38 })),
    weight: trade ? sleeping.length * trade.perRoom * (0.6 + 0.8 * random.next()) : 14,
    foreignShare: (trade?.foreign ?? 0.01) * industrial,
    lateShare: random.weighted([
      [0.015, 70],
      [0.06, 22],
      [0.3, 8],
    ]),
    since,
    silentFrom: null,
    regulars: new Acquaintances(30),
  };
}

export const tradesOf = (sector: Sector): readonly Trade[] =>
  sector === 'health' ? healthTrades : lodgingTrades;

const nameOf = (random: Random, trade: Trade | undefined): string =>
  trade
    ? `${trade.title}${trade.title.startsWith('Trung tâm') ? '' : ` ${random.pick(houseNames)}`}`
    : `Nhà xe ${random.pick(houseNames)}`;

/** Beds in rooms in wards for the sick; rooms by floor for others. */
function roomsOf(random: Random, trade: Trade, opened: number, sector: Sector): Room[] {
  const count = random.between(...trade.rooms);
  const room = (
    label: string,
    kind: Room['kind'],
    capacity: number,
    parentId: string | null = null,
  ): Room => ({
    id: random.uuid(opened),
    label,
    kind,
    parentId,
    capacity,
    freeFrom: 0,
  });
  if (sector !== 'health')
    return Array.from({ length: count }, (_, at) =>
      room(
        `${Math.floor(at / 8) + 1}${String((at % 8) + 1).padStart(2, '0')}`,
        'room',
        random.weighted([
          [2, 60],
          [3, 20],
          [4, 15],
          [1, 5],
        ]),
      ),
    );
  const wards = wardNames.slice(0, Math.max(1, Math.round(count / 8)));
  return wards.flatMap((name, at) => {
    const ward = room(name, 'ward', Math.ceil(count / wards.length));
    const chamber = room(`${at + 1}01`, 'room', ward.capacity, ward.id);
    const beds = Array.from({ length: ward.capacity }, (_, bed) =>
      room(`${at + 1}01-${bed + 1}`, 'bed', 1, chamber.id),
    );
    return [ward, chamber, ...beds];
  });
}

const linesOf = (random: Random, opened: number): Line[] => {
  const { destination, distanceKm, takesHours, stops } = random.pick(lineNames);
  return [
    {
      id: random.uuid(opened),
      code: `98${random.digits(2)}.${random.digits(4)}.A`,
      origin: 'Bến xe Bắc Giang',
      destination,
      distanceKm,
      takesHours,
      stops: [...stops],
      leavesAtHour: random.between(16, 20),
      everyDays: random.pick([1, 2, 2, 3]),
    },
  ];
};

function communesByDistrict(): Map<string, AdminUnit[]> {
  const { units } = adminUnits();
  const found = new Map<string, AdminUnit[]>();
  for (const unit of units) {
    if (unit.level !== 'commune' || unit.validFrom !== firstListed || !unit.parent) continue;
    if (unit.parent.code.startsWith(province) || districts.some(([code]) => code === unit.parent?.code))
      found.set(unit.parent.code, [...(found.get(unit.parent.code) ?? []), unit]);
  }
  return found;
}
