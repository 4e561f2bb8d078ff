import {
  type Code,
  type FieldError,
  judgePassenger,
  judgePoints,
  missingFields,
  type RoutePoints,
  ruleSetAt,
  toPassenger,
} from '@luutru/domain';
import { readDay } from '@luutru/web-ui';

import { tidySeat } from '../seats';
import { orNull } from '../typed-times';
import type { PassengerDraft, PassengerField, Scanned } from './passenger-draft';

/** The body of `POST /trips/{id}/passengers` without the moment of boarding. */
export function requestOf(
  draft: PassengerDraft,
  scan: Scanned | undefined,
  codeOf: (typed: string) => string | undefined,
) {
  return {
    seat: tidySeat(draft.seat),
    guest: {
      fullName: draft.fullName.trim(),
      dateOfBirth: orNull(readDay(draft.dateOfBirth)),
      sex: draft.sex,
      nationality: codeOf(draft.nationality) ?? draft.nationality.trim(),
      document: {
        type: draft.documentType,
        number: draft.documentType === 'none' ? null : orNull(draft.number),
        issuedOn: scan?.guest.document.issuedOn ?? null,
        expiresOn: scan?.guest.document.expiresOn ?? null,
      },
      permanentAddress: scan?.guest.permanentAddress ?? null,
      phone: orNull(draft.phone),
    },
    boardingPoint: draft.boardingPoint.trim(),
    alightingPoint: draft.alightingPoint.trim(),
    captureMethod: scan?.method ?? 'manual',
    overrideReason: orNull(draft.overrideReason),
  };
}

export type PassengerBody = ReturnType<typeof requestOf>;

const FIELD_OF: Readonly<Record<string, PassengerField>> = {
  'guest.fullName': 'fullName',
  'guest.dateOfBirth': 'dateOfBirth',
  'guest.sex': 'sex',
  'guest.nationality': 'nationality',
  'guest.document.type': 'documentType',
  'guest.document': 'number',
  'guest.document.number': 'number',
  'guest.document.issuedOn': 'number',
  'guest.document.expiresOn': 'number',
  'guest.phone': 'phone',
  guardian: 'overrideReason',
  overrideReason: 'overrideReason',
  seat: 'seat',
  boardingPoint: 'boardingPoint',
  alightingPoint: 'alightingPoint',
};

/** The form's field for a path of the API. */
export const fieldOf = (path: string): PassengerField | undefined => FIELD_OF[path];

export interface PassengerJudgement {
  readonly errors: readonly { readonly field: PassengerField; readonly code: Code }[];
  readonly warnings: readonly Code[];
  /** Whether something is doubtful that a reason would let through. */
  readonly doubtful: boolean;
}

/** Any reason that is long enough: asks the rules what a reason would let through. */
const SOME_REASON = 'x'.repeat(10);
const HERE = ['seat', 'boardingPoint', 'alightingPoint'] as const;

/** The rules of the server, asked in the browser: the same functions, the same codes. */
export function judgeBody(
  body: PassengerBody,
  { now, route, taken }: { now: number; route: RoutePoints; taken: readonly string[] },
): PassengerJudgement {
  const context = { now, ruleSet: ruleSetAt(now), facility: { sector: 'transport' } } as const;
  const judged = judgePassenger(body, context);
  const missing = missingFields({ guest: body.guest }).filter(({ path }) => path.startsWith('guest.'));
  const place: FieldError[] = [
    ...HERE.filter((path) => body[path] === '').map((path) => ({ path, code: 'REQUIRED' as const })),
    ...(taken.includes(body.seat) ? [{ path: 'seat', code: 'SEAT_TAKEN' as const }] : []),
    ...(body.boardingPoint && body.alightingPoint ? judgePoints(route, body) : []),
  ];
  return {
    errors: [...missing, ...judged.errors.map(toPassenger), ...place].flatMap(({ path, code }) => {
      const field = fieldOf(path);
      return field === undefined ? [] : [{ field, code }];
    }),
    warnings: judged.warnings,
    doubtful: judgePassenger({ ...body, overrideReason: SOME_REASON }, context).warnings.includes(
      'OVERRIDDEN',
    ),
  };
}
