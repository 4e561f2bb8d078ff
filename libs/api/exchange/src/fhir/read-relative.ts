import type { Relation } from '@luutru/domain';
import type { Admission } from './admission.js';
import { Draft } from './draft.js';
import type { Element } from './element.js';
import { identityOf } from './read-encounter.js';
import { readPerson } from './read-person.js';

/** Codes of HL7 v3 RoleCode and what they are here; any other is `other`. */
const relationOf: Readonly<Record<string, Relation>> = {
  PRN: 'parent',
  MTH: 'parent',
  FTH: 'parent',
  NMTH: 'parent',
  NFTH: 'parent',
  SPS: 'spouse',
  HUSB: 'spouse',
  WIFE: 'spouse',
  CHILD: 'child',
  CHLDADOPT: 'child',
  NCHILD: 'child',
  SON: 'child',
  DAU: 'child',
  SONC: 'child',
  DAUC: 'child',
  SIB: 'sibling',
  BRO: 'sibling',
  SIS: 'sibling',
  GRPRN: 'grandparent',
  GRMTH: 'grandparent',
  GRFTH: 'grandparent',
  GUARD: 'guardian',
};

/**
 * Reads a RelatedPerson (R4) who stays beside an in-patient (người nhà chăm sóc): its period says from when. Without
 * one it is a contact, and becomes nothing.
 */
export function readRelative(
  relative: Element,
  at: number,
  { patient, now, today }: { patient: Admission; now: number; today: string },
): Admission | undefined {
  const period = relative.child('period');
  if (!period.child('start').text || patient.calledOff) return undefined;
  const draft = new Draft(relative.expression);
  readPerson(relative, draft, today);
  draft.set('arrivedAt', period.child('start').value, period.child('start'));
  draft.set('expectedDepartureAt', period.child('end').value, period.child('end'));
  draft.set('place', patient.draft.body['place'], relative);
  draft.set('caregiverOf', undefined, relative.child('patient'));
  const relation =
    relative
      .items('relationship')
      .flatMap((one) => one.items('coding'))
      .map((coding) => relationOf[coding.child('code').text ?? ''])
      .find((known) => known !== undefined) ?? 'other';
  const end = period.child('end').text;
  const gone = end !== undefined && Date.parse(end) <= now;
  const own = identityOf(relative) ?? nameOf(draft);
  return {
    at,
    draft,
    identity: patient.identity && own && `${patient.identity} ${own}`,
    facilities: patient.facilities,
    ...(gone && { end: { departedAt: end, reason: 'left' as const } }),
    caregiver: { patientAt: patient.at, relation },
  };
}

/** Without an identifier a relative is known again by name and birth. */
function nameOf({ body }: Draft): string | undefined {
  const guest = body['guest'] as { fullName?: unknown; dateOfBirth?: unknown } | undefined;
  return guest?.fullName ? `${String(guest.fullName)}|${String(guest.dateOfBirth)}` : undefined;
}
