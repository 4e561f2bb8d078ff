import { type Role, roles, type Sector, sectors } from '@luutru/domain';
import { Flag, Id, ListOf, Nested, OneOf, Text, Whole } from './fields.js';

/** `POST /auth/login` */
export class LoginRequest {
  @Text({ max: 100, example: 'letan.songthuong' })
  username!: string;

  @Text({ max: 200 })
  password!: string;

  @Text({
    max: 6,
    optional: true,
    pattern: /^\d{6}$/,
    description: 'one-time code (RFC 6238), for officials',
  })
  otp?: string | null;
}

/** What an official may see. */
export class ScopeResponse {
  @OneOf(sectors, { name: 'Sector', optional: true })
  sector?: Sector;

  @Text({ max: 10, optional: true, description: 'code of the administrative unit' })
  unitCode?: string;
}

export class UserResponse {
  @Id()
  id!: string;

  @Text({ max: 100 })
  username!: string;

  @Text({ max: 200 })
  displayName!: string;

  @OneOf(roles, { name: 'Role' })
  role!: Role;

  @Id({ optional: true })
  tenantId?: string;

  @Text({ max: 200, optional: true })
  tenantName?: string;

  @OneOf(sectors, {
    name: 'Sector',
    optional: true,
    description: 'the trade of the tenant, or of the department',
  })
  sector?: Sector;

  @Nested(() => ScopeResponse, { optional: true })
  scope?: ScopeResponse;
}

/** Answer of sign-in and refresh. The refresh token travels in an HttpOnly cookie only. */
export class TokenResponse {
  @Text({ max: 4000 })
  accessToken!: string;

  @Whole({ min: 1, max: 600, description: 'seconds' })
  expiresIn!: number;

  @Nested(() => UserResponse)
  user!: UserResponse;
}

export class DemoAccount {
  @Text({ max: 100 })
  username!: string;

  @Text({ max: 200 })
  displayName!: string;

  @OneOf(roles, { name: 'Role' })
  role!: Role;

  @Flag({ description: 'needs the one-time code' })
  otp!: boolean;
}

/** `GET /demo`, only where the demo accounts exist. */
export class DemoResponse {
  @ListOf(() => DemoAccount)
  accounts!: DemoAccount[];

  @Text({ max: 100 })
  password!: string;

  @Text({ max: 64, description: 'base32, SHA-1, 6 digits, 30 s' })
  totpSecret!: string;
}
