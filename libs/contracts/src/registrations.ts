import { type Sector, sectors } from '@luutru/domain';
import { CalendarDate, Id, Instant, ListOf, Nested, OneOf, Text, Whole } from './fields.js';
import { PageQuery } from './paging.js';

/** A licence of a facility (giấy phép). */
export class Licence {
  @OneOf(['businessLicence', 'securityCertificate', 'operatingLicence', 'transportLicence', 'other'], {
    name: 'LicenceKind',
  })
  kind!: string;

  @Text({ max: 50 })
  number!: string;

  @CalendarDate({ optional: true })
  issuedOn?: string | null;

  @CalendarDate({ optional: true })
  expiresOn?: string | null;
}

export class RegisteredOrganisation {
  @Text({ max: 200 })
  name!: string;

  @Text({ max: 14, description: 'ten digits, or ten and three' })
  taxCode!: string;

  @Text({ max: 300 })
  address!: string;

  @Text({ max: 30 })
  phone!: string;

  @Text({ max: 200, optional: true, pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/ })
  email?: string | null;
}

export class RegisteredFacility {
  @Text({ max: 200 })
  name!: string;

  @Text({ max: 40 })
  kind!: string;

  @Text({ max: 300 })
  address!: string;

  @Text({ max: 10, description: 'code of the commune' })
  unitCode!: string;

  @ListOf(() => Licence, { optional: true })
  licences?: Licence[] | null;
}

/** The facility that a registration asks for, with the size that the business states. */
export class FirstFacility extends RegisteredFacility {
  @Whole({ min: 1, max: 10_000, optional: true, description: 'rooms, beds or seats, as the business states' })
  rooms?: number | null;
}

export class RegisteredOwner {
  @Text({ max: 64, min: 3, pattern: /^[\p{L}\p{N}._-]+$/u })
  username!: string;

  @Text({ max: 100 })
  fullName!: string;

  @Text({ max: 200, description: '14 characters or more of four classes' })
  password!: string;

  @Text({ max: 30 })
  phone!: string;
}

/** `POST /registrations` */
export class RegistrationRequest {
  @OneOf(sectors, { name: 'Sector' })
  sector!: Sector;

  @Nested(() => RegisteredOrganisation)
  organisation!: RegisteredOrganisation;

  @Nested(() => FirstFacility)
  facility!: FirstFacility;

  @Nested(() => RegisteredOwner)
  owner!: RegisteredOwner;
}

export const registrationStatuses = ['pending', 'approved', 'rejected'] as const;
export type RegistrationStatus = (typeof registrationStatuses)[number];

export class RegistrationReceived {
  @Id()
  id!: string;

  @OneOf(registrationStatuses, { name: 'RegistrationStatus' })
  status!: RegistrationStatus;

  @ListOf('string', { description: 'codes of the catalogue, e.g. LICENCE_MISSING' })
  warnings!: string[];
}

/** A registration as the police see it. */
export class RegistrationResponse extends RegistrationReceived {
  @OneOf(sectors, { name: 'Sector' })
  sector!: Sector;

  @Nested(() => RegisteredOrganisation)
  organisation!: RegisteredOrganisation;

  @Nested(() => FirstFacility)
  facility!: FirstFacility;

  @Text({ max: 64 })
  username!: string;

  @Text({ max: 100 })
  ownerName!: string;

  @Text({ max: 30 })
  ownerPhone!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Instant()
  createdAt!: string;

  @Instant({ optional: true })
  decidedAt!: string | null;

  @Text({ max: 200, optional: true })
  decidedBy!: string | null;

  @Text({ max: 300, optional: true })
  rejectReason!: string | null;
}

export class RegistrationList {
  @ListOf(() => RegistrationResponse)
  items!: RegistrationResponse[];

  @Text({ max: 500, optional: true })
  nextCursor!: string | null;
}

/** `GET /registrations` */
export class RegistrationsQuery extends PageQuery {
  @OneOf(registrationStatuses, { name: 'RegistrationStatus', optional: true })
  status?: RegistrationStatus;
}

/** `POST /registrations/{id}/reject`, `POST /facilities/{id}/suspend` */
export class ReasonRequest {
  @Text({ max: 300, min: 3 })
  reason!: string;
}
