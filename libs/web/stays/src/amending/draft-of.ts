import type { StayResponse } from '@luutru/contracts';
import { formatDateTime, formatDay } from '@luutru/web-ui';

import type { Draft } from '../declaring/draft';

const text = (value: string | null | undefined): string => value ?? '';
const day = (date: string | null | undefined): string => (date ? formatDay(date) : '');
const minute = (instant: string | null | undefined): string => (instant ? formatDateTime(instant) : '');

/** A stay as the form would have been filled in for it. */
export function draftOf(stay: StayResponse, nameOf: (code: string) => string): Draft {
  const { guest } = stay;
  return {
    number: text(guest.document.number),
    fullName: guest.fullName,
    dateOfBirth: day(guest.dateOfBirth),
    sex: guest.sex,
    nationality: nameOf(guest.nationality),
    documentType: guest.document.type,
    phone: text(guest.phone),
    permanentAddress: text(guest.permanentAddress),
    healthInsuranceNumber: text(guest.healthInsuranceNumber),
    visaNumber: text(guest.visa?.number),
    visaType: text(guest.visa?.type),
    visaExpiresOn: day(guest.visa?.expiresOn),
    entryDate: day(guest.visa?.entryDate),
    entryPort: text(guest.visa?.entryPort),
    place: text(stay.place),
    arrivedAt: minute(stay.arrivedAt),
    expectedDepartureAt: minute(stay.expectedDepartureAt),
    kind: stay.kind,
    reason: stay.reason,
    reasonText: text(stay.reasonText),
    patientStayId: text(stay.caregiverOf?.stayId),
    patientRelation: stay.caregiverOf?.relation ?? 'parent',
    guardianStayId: text(stay.guardian?.stayId),
    guardianRelation: stay.guardian?.relation ?? 'parent',
    overrideReason: text(stay.overrideReason),
    issuedOn: day(guest.document.issuedOn),
    expiresOn: day(guest.document.expiresOn),
  };
}
