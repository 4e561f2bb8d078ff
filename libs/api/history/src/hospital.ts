import { day, hour, minute } from '@luutru/domain';
import { dateOfDay, type DayNumber, dayOf } from './days.js';
import type { Establishment } from './establishment.js';
import { makePerson, type Person } from './people.js';
import { arrivalOn, comer, freeRoom, type Scene } from './scene.js';
import { tradesOf } from './plan-province.js';
import type { Visit } from './visit.js';

/** Patients and relatives an admission, on average. */
export const guestsAnAdmission = 1.55;

const patients: readonly (readonly [ages: readonly [number, number], weight: number])[] = [
  [[1, 13], 16],
  [[18, 24], 8],
  [[25, 34], 16],
  [[35, 44], 12],
  [[45, 54], 13],
  [[55, 64], 15],
  [[65, 88], 20],
];

/** The admissions of a day at a house for the sick, with the relatives who stay beside them. */
export function* hospitalDay(
  scene: Scene,
  at: Establishment,
  number: DayNumber,
  quota: number,
): Generator<Visit> {
  for (let left = scene.random.count(quota / guestsAnAdmission); left > 0; left--)
    yield* admission(scene, at, number);
}

function* admission(scene: Scene, at: Establishment, number: DayNumber): Generator<Visit> {
  const { random, visits } = scene;
  const arrivedAt = arrivalOn(scene, number);
  const bed = freeRoom(
    random,
    at.rooms.filter(({ kind }) => kind === 'bed'),
    arrivedAt,
    1,
  );
  if (!bed) return;
  const median = tradesOf('health').find(({ kind }) => kind === at.kind)?.nights ?? 4;
  const expectedAt = arrivedAt + Math.max(1, Math.round(random.skewed(median, 0.45))) * day;
  const leavesAt = Math.max(arrivedAt + 2 * hour, expectedAt + random.between(-26, 4) * hour);
  bed.freeFrom = Math.max(leavesAt, expectedAt) + hour;
  const stay = { kind: 'overnight' as const, arrivedAt, expectedAt, leavesAt, place: bed.label };
  const patient = patientOf(scene, at, arrivedAt);
  const admitted = visits.make(at, patient, {
    ...stay,
    reason: 'inpatient',
    endReason: random.weighted([
      ['discharged', 900],
      ['transferred', 60],
      ['left', 32],
      ['died', 8],
    ]),
    insurance: patient.nationality === 'VNM' && random.chance(0.85) ? `DN4${random.digits(12)}` : null,
  });
  if (!admitted) return;
  yield admitted;
  if (random.chance(0.55)) yield* relative(scene, at, admitted, stay);
}

function patientOf(scene: Scene, at: Establishment, when: number): Person {
  const { random } = scene;
  const [youngest, oldest] = random.weighted(patients);
  if (random.chance(at.foreignShare)) return comer(scene, at, when, { foreign: true });
  if (youngest >= 18 && random.chance(0.12)) return comer(scene, at, when, {});
  const female = at.kind === 'maternityHome';
  return makePerson(random, when, {
    age: female ? random.between(19, 41) : random.between(youngest, oldest),
    ...(female && { sex: 'female' as const }),
  });
}

/** Comes with the patient or some hours later, and goes with the patient at the latest. */
function* relative(
  scene: Scene,
  at: Establishment,
  patient: Visit,
  stay: { kind: 'overnight'; arrivedAt: number; expectedAt: number; leavesAt: number; place: string },
): Generator<Visit> {
  const { random, visits } = scene;
  const arrivedAt = stay.arrivedAt + random.between(0, 90) * minute;
  if (arrivedAt >= stay.leavesAt) return;
  const person = comer(scene, at, arrivedAt, { sex: random.chance(0.65) ? 'female' : 'male' });
  const isChild =
    patient.request.guest.dateOfBirth &&
    dateOfDay(dayOf(arrivedAt) - 14 * 366) < patient.request.guest.dateOfBirth;
  const visit = visits.make(at, person, {
    ...stay,
    arrivedAt,
    declaredAt: Math.max(patient.declaredAt + 60_000, arrivedAt + 120_000),
    reason: 'caregiver',
    caregiverOf: {
      stayId: patient.id,
      relation: isChild ? 'parent' : random.pick(['spouse', 'child', 'sibling'] as const),
    },
  });
  if (!visit) return;
  // Who was beside a patient leaves with the patient, and no other way.
  visit.end = patient.end && { ...patient.end, reason: 'left' };
  if (!visit.end || visit.end.saidAt > visit.declaredAt) yield visit;
}
