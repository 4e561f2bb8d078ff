import { instantAt } from '../calendar.js';
import type { JudgedStay } from './judged-stay.js';

/** The day on which the histories of the specs play. */
export const today = '2026-11-20';

/** An hour of that day, or of another one, on Vietnam's clocks. */
export const at = (hourOfDay: number, date = today): number => instantAt(date, hourOfDay);

let made = 0;

/** A stay in which no rule finds anything; overrides last. */
export function judgedStay(overrides: Partial<JudgedStay> = {}): JudgedStay {
  made++;
  return {
    id: `stay-${made}`,
    facilityId: 'hotel',
    area: '213',
    sector: 'accommodation',
    kind: 'overnight',
    status: 'present',
    person: 'person',
    nameKey: 'nguyen van mau',
    dateOfBirth: '1988-03-15',
    sex: 'male',
    nationality: 'VNM',
    documentType: 'citizenId',
    issuedOn: '2021-05-10',
    expiresOn: null,
    arrivedAt: at(14),
    expectedDepartureAt: at(12, '2026-11-21'),
    departedAt: null,
    place: '301',
    guardian: null,
    guardianRelation: null,
    caregiverOf: null,
    declaredAt: at(15),
    endedAt: null,
    minutesLate: 0,
    warnings: [],
    ...overrides,
  };
}
