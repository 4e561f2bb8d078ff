import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { nameKey } from '@luutru/domain';
import { Keys, Vault } from '@luutru/vault';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { dice, type Dice } from './dice.ts';

const families =
  'Nguyễn:38 Trần:11 Lê:9 Phạm:7 Hoàng:5 Vũ:5 Đặng:4 Bùi:4 Đỗ:4 Ngô:3 Giáp:3 Thân:3 Vi:2 Nông:2';
const middles = 'Văn:26 Thị:28 Đức:8 Minh:8 Thu:7 Quang:6 Ngọc:6 Hữu:5 Thanh:4 Khánh:2';
const givens =
  'Lan:9 Anh:9 Hùng:6 Hương:6 Nam:5 Linh:5 Tuấn:5 Hà:5 Dũng:4 Mai:4 Sơn:4 Trang:4 Hải:4 Thảo:4 Long:3 Phúc:3 Yến:3 ' +
  'Quân:3 Nga:3 Bình:3 Đạt:2 Vân:2 Kiên:2 Như:1 Khoa:1';

const columns =
  'tenant_id, id, facility_id, sector, version, kind, status, full_name, name_key, date_of_birth, sex, nationality, ' +
  'document_type, document_tail, document_index, person_index, guest_sealed, arrived_at, departed_at, reason, place, ' +
  'capture_method, due_at, declared_at, late, minutes_late, warnings, receipt_number';

const hour = 3_600_000;
const day = 24 * hour;
const linesAtOnce = 2000;
/** One of fourteen declarations is late. */
const oneLateIn = 14;

export interface Facility {
  tenant_id: string;
  id: string;
  sector: string;
}

interface Words {
  words: string[];
}

const weighted = (text: string): Words => ({
  words: text.split(' ').flatMap((part) => {
    const [word = '', weight] = part.split(':');
    return Array.from({ length: Number(weight) }, () => word);
  }),
});
const lists = [families, middles, givens].map(weighted);

/** The number of the bench's nth person; of the citizen card's form. */
export const numberOf = (person: number): string => `024${String(100_000_000 + person)}`;

/** The same person has the same name and birth date wherever they stay. */
function personOf(person: number, seed: number): { name: string; born: string } {
  const roll = dice(seed * 7919 + person);
  const name = lists.map(({ words }) => words[roll(words.length)]).join(' ');
  const born = new Date(Date.UTC(1945, 0, 1) + roll(23_000) * day).toISOString().slice(0, 10);
  return { name, born };
}

/** Copies stays of the last `months` months, oldest first, the same ones for the same seed; a person stays 2.5 times. */
export async function copyStays(
  client: pg.Client,
  secretsDir: string,
  facilities: readonly Facility[],
  { rows, months, seed }: { rows: number; months: number; seed: number },
): Promise<void> {
  const vault = new Vault(Keys.load(secretsDir));
  const roll = dice(seed);
  const now = Date.now();
  const span = months * 30 * day;
  function* chunks(): Generator<string> {
    for (let at = 0; at < rows; at += linesAtOnce) {
      let text = '';
      for (let row = at; row < Math.min(rows, at + linesAtOnce); row++) {
        const arrived = now - span + (span * row) / rows;
        text += lineOf(vault, facilities, { arrived, now, person: roll(Math.ceil(rows / 2.5)), roll, seed });
      }
      yield text;
    }
  }
  await client.query(`set session_replication_role = replica; set synchronous_commit = off`);
  await pipeline(Readable.from(chunks()), client.query(copyFrom(`copy app.stay (${columns}) from stdin`)));
}

function lineOf(
  vault: Vault,
  facilities: readonly Facility[],
  {
    arrived,
    now,
    person,
    roll,
    seed,
  }: { arrived: number; now: number; person: number; roll: Dice; seed: number },
): string {
  const facility = facilities[roll(facilities.length)];
  if (!facility) throw new Error('No facility to stay at');
  const late = roll(oneLateIn) === 0 ? 1 + roll(900) : 0;
  const declared = Math.min(now, arrived + 10 * 60_000 + late * 60_000);
  const id = idAt(declared);
  const { name, born } = personOf(person, seed);
  const number = numberOf(person);
  const left = arrived + (1 + roll(3)) * day - 3 * hour;
  const sealed = vault.seal(
    { owner: facility.tenant_id, table: 'stay', row: id },
    { number, permanentAddress: null, phone: null, visa: null },
  );
  const values = [
    facility.tenant_id,
    id,
    facility.id,
    facility.sector,
    1,
    'overnight',
    left < now ? (roll(100) === 0 ? 'cancelled' : 'departed') : 'present',
    name,
    nameKey(name),
    born,
    roll(2) ? 'male' : 'female',
    'VNM',
    'citizenId',
    number.slice(-3),
    bytes(vault.blindIndex(facility.tenant_id, 'citizenId', number)),
    bytes(vault.personIndex('citizenId', number)),
    bytes(sealed),
    new Date(arrived).toISOString(),
    left < now ? new Date(left).toISOString() : '\\N',
    'tourism',
    String(101 + roll(40)),
    'scan',
    new Date(declared - late * 60_000).toISOString(),
    new Date(declared).toISOString(),
    late > 0,
    late,
    '{}',
    `LT${id.slice(0, 13)}`,
  ];
  return `${values.join('\t')}\n`;
}

const bytes = (buffer: Buffer): string => `\\\\x${buffer.toString('hex')}`;

/** A UUIDv7 (RFC 9562) of an instant. */
function idAt(instant: number): string {
  const time = Math.floor(instant).toString(16).padStart(12, '0');
  const random = randomBytes(10).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-8${random.slice(3, 6)}-${random.slice(6, 18)}`;
}
