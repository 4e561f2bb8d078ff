import { CalendarDate, Flag, Id, Instant, ListOf, OneOf, Text, TextList, Whole } from './fields.js';

export const staffRoles = ['declarant', 'owner'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** `POST /staff` */
export class NewStaffRequest {
  @Text({ max: 64, min: 3, pattern: /^[\p{L}\p{N}._-]+$/u })
  username!: string;

  @Text({ max: 100 })
  displayName!: string;

  @OneOf(staffRoles, { name: 'StaffRole' })
  role!: StaffRole;

  @Text({ max: 200, description: '14 characters or more of four classes' })
  password!: string;
}

/** `PATCH /staff/{id}` */
export class ChangeStaffRequest {
  @Text({ max: 100, optional: true })
  displayName?: string | null;

  @OneOf(staffRoles, { name: 'StaffRole', optional: true })
  role?: StaffRole | null;

  @Flag({ optional: true })
  disabled?: boolean | null;

  @Text({ max: 200, optional: true })
  password?: string | null;
}

export class StaffResponse {
  @Id()
  id!: string;

  @Whole({ min: 1, max: 2_147_483_647 })
  version!: number;

  @Text({ max: 64 })
  username!: string;

  @Text({ max: 100 })
  displayName!: string;

  @OneOf(staffRoles, { name: 'StaffRole' })
  role!: StaffRole;

  @Flag()
  disabled!: boolean;

  @Instant({ optional: true })
  lastLoginAt!: string | null;
}

export class StaffList {
  @ListOf(() => StaffResponse)
  items!: StaffResponse[];
}

/** `POST /api-keys` */
export class NewApiKeyRequest {
  @Text({ max: 100, description: 'whose key it is, e.g. the booking system' })
  name!: string;

  @TextList({ max: 40, atMost: 20, description: 'what it may do, e.g. stays:declare' })
  scopes!: string[];

  @CalendarDate({ optional: true, description: 'last day; a year from now when absent, two years at most' })
  expiresOn?: string | null;
}

export class ApiKeyResponse {
  @Id()
  id!: string;

  @Text({ max: 100 })
  name!: string;

  @Text({ max: 20, description: 'its first characters' })
  shown!: string;

  @ListOf('string')
  scopes!: string[];

  @Instant()
  expiresAt!: string;

  @Instant()
  createdAt!: string;

  @Text({ max: 200 })
  createdBy!: string;

  @Instant({ optional: true })
  revokedAt!: string | null;
}

/** The key itself, shown this once. */
export class NewApiKeyResponse extends ApiKeyResponse {
  @Text({ max: 100 })
  key!: string;
}

export class ApiKeyList {
  @ListOf(() => ApiKeyResponse)
  items!: ApiKeyResponse[];
}
