import type { DeclareStayRequest } from '@luutru/contracts';
import {
  type Code,
  day,
  type EndReason,
  formatInstant,
  isLikelyExpired,
  localDate,
  localHour,
  minute,
  hour,
  dueAt,
  ruleSetAt,
} from '@luutru/domain';
import { dateOfDay, dayOf } from './days.js';
import type { Establishment } from './establishment.js';
import type { Person } from './people.js';
import type { Random } from './random.js';

/** A change of a stay after it was declared: one field, from and to. */
export interface Edit {
  kind: 'amended' | 'moved' | 'extended';
  at: number;
  path: 'guest.phone' | 'place' | 'expectedDepartureAt';
  from: string | null;
  to: string | null;
}

/** One guest's stay from declaration to end. `request` is the declaration as it stands after the edits. */
export interface Visit {
  id: string;
  at: Establishment;
  request: DeclareStayRequest;
  declaredAt: number;
  warnings: Code[];
  edits: Edit[];
  end: { at: number; saidAt: number; reason: EndReason } | null;
  cancelled: { at: number; reason: string } | null;
  verification: 'verified' | 'mismatch' | 'notFound';
}

const cancelReasons = ['Khách hủy đặt phòng', 'Khai báo nhầm khách', 'Khai báo trùng'];

/** Makes visits of people to establishments, up to the present of the history. */
export class Visits {
  constructor(
    private readonly random: Random,
    /** What happens later is not known yet. */
    readonly now: number,
  ) {}

  /**
   * A stay, or nothing where it is declared only in the future.
   * @param stay its reason, times and place; an actual end that lies in the future is no end yet
   */
  make(
    at: Establishment,
    person: Person,
    stay: Pick<DeclareStayRequest, 'kind' | 'reason'> & {
      arrivedAt: number;
      expectedAt: number;
      leavesAt: number;
      place: string | null;
      endReason?: EndReason;
      declaredAt?: number;
      guardian?: DeclareStayRequest['guardian'];
      caregiverOf?: DeclareStayRequest['caregiverOf'];
      insurance?: string | null;
      /** Never cancelled: others depend on it. */
      kept?: boolean;
    },
  ): Visit | undefined {
    const { random, now } = this;
    const { arrivedAt, expectedAt, leavesAt } = stay;
    const declaredAt = stay.declaredAt ?? this.declared(at, arrivedAt);
    if (declaredAt > now || arrivedAt > now) return undefined;
    person.freeFrom = Math.max(leavesAt, expectedAt);
    // Who is declared after having left is checked out then.
    const saidAt = Math.max(leavesAt, declaredAt) + random.between(1, 40) * minute;
    const ended = saidAt <= now;
    const cancelledAt = declaredAt + random.between(5, 300) * minute;
    const alone = !stay.kept && !stay.guardian && !stay.caregiverOf && at.sector === 'accommodation';
    const isCancelled = alone && cancelledAt < now && random.chance(0.012);
    const { document } = person;
    const request: DeclareStayRequest = {
      facilityId: at.id,
      kind: stay.kind,
      guest: {
        fullName: person.fullName,
        dateOfBirth: dateOfDay(person.birth),
        sex: person.sex,
        nationality: person.nationality,
        document: { ...document },
        permanentAddress: person.address,
        phone: person.phone,
        healthInsuranceNumber: stay.insurance ?? null,
        visa: document.type === 'passport' && person.nationality !== 'VNM' ? visaOf(random, arrivedAt) : null,
      },
      arrivedAt: formatInstant(arrivedAt),
      expectedDepartureAt: formatInstant(expectedAt),
      reason: stay.reason,
      place: stay.place,
      captureMethod: captureOf(random, person),
      ...(stay.guardian && { guardian: stay.guardian }),
      ...(stay.caregiverOf && { caregiverOf: stay.caregiverOf }),
    };
    return {
      id: random.uuid(declaredAt),
      at,
      request,
      declaredAt,
      warnings: warningsOf(request, person, { arrivedAt, expectedAt }),
      edits:
        isCancelled || at.sector === 'transport' ? [] : this.edits(request, declaredAt, ended ? saidAt : now),
      end: ended && !isCancelled ? { at: leavesAt, saidAt, reason: stay.endReason ?? 'left' } : null,
      cancelled: isCancelled ? { at: cancelledAt, reason: random.pick(cancelReasons) } : null,
      verification: verificationOf(random, person),
    };
  }

  /** Mostly within minutes, sometimes in the evening, and by those who are careless the next day. */
  private declared(at: Establishment, arrivedAt: number): number {
    const { random } = this;
    const due = dueAt(arrivedAt, ruleSetAt(arrivedAt));
    if (random.chance(at.lateShare)) return due + random.skewed(90, 0.7) * minute;
    const soon = arrivedAt + random.skewed(random.chance(0.8) ? 6 : 120, 0.5) * minute;
    return Math.floor(soon < due ? soon : arrivedAt + 0.8 * (due - arrivedAt));
  }

  private edits(request: DeclareStayRequest, declaredAt: number, before: number): Edit[] {
    const { random } = this;
    const at = declaredAt + random.between(10, 600) * minute;
    if (at >= before || random.chance(0.94)) return [];
    const { phone } = request.guest;
    if (phone && random.chance(0.6))
      return [{ kind: 'amended', at, path: 'guest.phone', from: null, to: phone }];
    const until = Date.parse(request.expectedDepartureAt ?? '');
    const earlier = until - day;
    if (request.kind === 'overnight' && earlier > at && localHour(earlier) > 6)
      return [
        {
          kind: 'extended',
          at,
          path: 'expectedDepartureAt',
          from: formatInstant(earlier),
          to: formatInstant(until),
        },
      ];
    return [];
  }
}

function visaOf(random: Random, arrivedAt: number): NonNullable<DeclareStayRequest['guest']['visa']> {
  const entered = dayOf(arrivedAt) - random.between(0, 40);
  const exempt = random.chance(0.4);
  return {
    number: exempt ? null : `V${random.digits(8)}`,
    type: exempt ? 'EXEMPT' : random.pick(['DN1', 'LD1', 'DL', 'EV']),
    expiresOn: dateOfDay(entered + (exempt ? 45 : random.pick([90, 180, 365]))),
    entryDate: dateOfDay(entered),
    entryPort: random.pick(['Nội Bài', 'Tân Sơn Nhất', 'Hữu Nghị', 'Đà Nẵng']),
  };
}

function captureOf(random: Random, { document, nationality }: Person): DeclareStayRequest['captureMethod'] {
  if (document.type === 'passport' && nationality !== 'VNM')
    return random.weighted([
      ['mrz', 60],
      ['manual', 30],
      ['api', 10],
    ]);
  if (document.type !== 'citizenId') return 'manual';
  return random.weighted([
    ['cccdQr', 48],
    ['manual', 22],
    ['api', 10],
    ['import', 6],
    ['chip', 8],
    ['vneid', 6],
  ]);
}

/** What the domain's judge finds doubtful, in its order; a spec asks the judge itself. */
function warningsOf(
  { guest, guardian, reason }: DeclareStayRequest,
  person: Person,
  { arrivedAt, expectedAt }: { arrivedAt: number; expectedAt: number },
): Code[] {
  const onDay = localDate(arrivedAt);
  const minor = dayOf(arrivedAt) - person.birth < 18 * 365.25;
  const { type, issuedOn, expiresOn } = guest.document;
  const card = type === 'citizenId' && issuedOn && !expiresOn && guest.dateOfBirth;
  const visaEnds = guest.visa?.expiresOn;
  return [
    ...(minor ? (['MINOR'] as const) : []),
    ...(type === 'none' && (guardian || reason === 'inpatient') ? (['NO_DOCUMENT'] as const) : []),
    ...(expiresOn && expiresOn < onDay ? (['DOCUMENT_EXPIRED'] as const) : []),
    ...(card && isLikelyExpired(guest.dateOfBirth ?? '', issuedOn, onDay)
      ? (['CARD_LIKELY_EXPIRED'] as const)
      : []),
    ...(visaEnds && visaEnds < onDay ? (['VISA_EXPIRED'] as const) : []),
    ...(expectedAt - arrivedAt >= ruleSetAt(arrivedAt).temporaryResidenceDays * day
      ? (['STAY_OVER_30_DAYS'] as const)
      : []),
  ];
}

/** The population database knows citizens; a few of them by another name. */
function verificationOf(random: Random, { nationality, document }: Person): Visit['verification'] {
  if (nationality !== 'VNM' || document.number === null || document.type !== 'citizenId') return 'notFound';
  return random.weighted([
    ['verified', 992],
    ['mismatch', 4],
    ['notFound', 4],
  ]);
}

export const noon = 12 * hour;
