import { type SchemaPathTree, applyEach, form, validate } from '@angular/forms/signals';
import type { WritableSignal } from '@angular/core';
import type { RegistrationRequest } from '@luutru/contracts';
import { type Sector, isStrongPassword } from '@luutru/domain';
import { judged, needed } from '@luutru/web-ui/catalogue';

import { USERNAME } from '../staff/staff-roles';
import { type LicenceDraft, licenceBodies, licenceRules, neededLicences } from '../licences';

/** A registration as it is typed, by step. */
export interface RegistrationDraft {
  organisation: {
    sector: string;
    name: string;
    taxCode: string;
    address: string;
    phone: string;
    email: string;
  };
  facility: { name: string; kind: string; address: string; unit: string; licences: LicenceDraft[] };
  owner: { fullName: string; username: string; phone: string; password: string };
}

export const STEPS = ['organisation', 'facility', 'owner', 'review'] as const;
export type Step = (typeof STEPS)[number];

export const emptyRegistration = (): RegistrationDraft => ({
  organisation: { sector: 'accommodation', name: '', taxCode: '', address: '', phone: '', email: '' },
  facility: { name: '', kind: '', address: '', unit: '', licences: neededLicences('accommodation') },
  owner: { fullName: '', username: '', phone: '', password: '' },
});

/** The forms of the API (registrations): ten digits, or ten and three; a number of Vietnam or of abroad. */
const TAX_CODE = /^\d{10}(?:-?\d{3})?$/;
const PHONE = /^(?:\+\d{7,15}|0\d{9,10})$/;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const phoned = (path: SchemaPathTree<string>): void => {
  needed(path);
  judged(path, 'PHONE_FORMAT', (text) => PHONE.test(text.replace(/[\s.()-]+/g, '')));
};

/** @param codeOf code of the commune that was typed, if there is one */
export function registrationForm(
  model: WritableSignal<RegistrationDraft>,
  codeOf: (typed: string) => string | undefined,
) {
  return form(model, ({ organisation, facility, owner }) => {
    for (const path of [organisation.sector, organisation.name, organisation.taxCode, organisation.address])
      needed(path);
    judged(organisation.taxCode, 'TAX_CODE_FORMAT', (text) => TAX_CODE.test(text));
    phoned(organisation.phone);
    judged(organisation.email, 'PATTERN', (text) => EMAIL.test(text));
    for (const path of [facility.name, facility.kind, facility.address, facility.unit]) needed(path);
    judged(facility.unit, 'UNIT_UNKNOWN', (text) => codeOf(text) !== undefined);
    applyEach(facility.licences, licenceRules);
    needed(owner.fullName);
    needed(owner.username);
    judged(owner.username, 'PATTERN', (text) => USERNAME.test(text));
    phoned(owner.phone);
    needed(owner.password);
    validate(owner.password, ({ value }) =>
      value() === '' || isStrongPassword(value()) ? undefined : { kind: 'PASSWORD_WEAK' },
    );
  });
}

export function registrationBody(
  { organisation, facility, owner }: RegistrationDraft,
  unitCode: string,
): RegistrationRequest {
  const { sector, email, ...firm } = organisation;
  const { unit: _, licences, ...place } = facility;
  return {
    sector: sector as Sector,
    organisation: { ...trimmed(firm), email: email.trim() || null },
    facility: { ...trimmed(place), unitCode, licences: licenceBodies(licences) },
    owner: { ...trimmed(owner), password: owner.password },
  };
}

const trimmed = <Texts extends Record<string, string>>(texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.trim()])) as Texts;
