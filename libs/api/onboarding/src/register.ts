import { Inject, Injectable } from '@nestjs/common';
import { strongHash, usernameKey } from '@luutru/accounts';
import type { RegistrationReceived, RegistrationRequest } from '@luutru/contracts';
import { PlatformDb, type Transaction } from '@luutru/database';
import {
  type FieldError,
  isKindOf,
  isStrongPassword,
  judgeLicences,
  localDate,
  tidyPhone,
  tidyText,
} from '@luutru/domain';
import { Invalid, Refused, TryLimit } from '@luutru/http';
import { Vault } from '@luutru/vault';
import { v7 } from 'uuid';
import { registrationCell, type SealedRegistration } from './registration.row.js';

const taxCode = /^\d{10}(?:-?\d{3})?$/;
const phone = /^(?:\+\d{7,15}|0\d{9,10})$/;
const anHour = 3_600_000;

/** A business asks to be let in (đăng ký cơ sở). The police of its commune decide. */
@Injectable()
export class Register {
  private readonly tries = new TryLimit(20, anHour);

  constructor(
    @Inject(PlatformDb) private readonly platformDb: PlatformDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /**
   * @param source who asks, for the limit of twenty an hour
   * @throws Invalid naming every wrong field; Refused 429
   */
  async run(request: RegistrationRequest, source: string): Promise<RegistrationReceived> {
    const wait = this.tries.take(source);
    if (wait) throw new Refused(429, 'TOO_MANY_REQUESTS', { retryAfterSeconds: wait });
    const wrong = judge(request);
    if (wrong.length) throw new Invalid(wrong);
    const passwordHash = await strongHash(request.owner.password, 'owner.password');
    return this.platformDb
      .run((transaction) => this.store(transaction, request, passwordHash))
      .catch((error: unknown) => {
        if ((error as { constraint?: string }).constraint !== 'registration_username_key') throw error;
        throw new Invalid([{ path: 'owner.username', code: 'USERNAME_TAKEN' }]);
      });
  }

  private async store(
    transaction: Transaction,
    request: RegistrationRequest,
    passwordHash: string,
  ): Promise<RegistrationReceived> {
    const unit = await communeOf(transaction, request.facility.unitCode);
    if (!unit) throw new Invalid([{ path: 'facility.unitCode', code: 'UNIT_UNKNOWN' }]);
    const username = usernameKey(request.owner.username);
    if (await isTaken(transaction, username))
      throw new Invalid([{ path: 'owner.username', code: 'USERNAME_TAKEN' }]);
    const id = v7();
    const today = localDate(transaction.now.getTime());
    const warnings = judgeLicences(request.sector, request.facility.licences ?? [], today);
    await transaction.query(
      `insert into app.registration (registration_id, sector, organisation_name, facility_name, facility_kind,
           unit_code, unit_valid_from, username, password_hash, sealed, warnings, future_tenant_id,
           future_facility_id, future_account_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        id,
        request.sector,
        tidyText(request.organisation.name),
        tidyText(request.facility.name),
        request.facility.kind,
        unit.code,
        unit.valid_from,
        username,
        passwordHash,
        this.vault.seal(registrationCell(id), sealedOf(request)),
        warnings,
        v7(),
        v7(),
        v7(),
      ],
    );
    return { id, status: 'pending', warnings };
  }
}

function judge({ sector, organisation, facility, owner }: RegistrationRequest): FieldError[] {
  const errors: FieldError[] = [];
  if (!taxCode.test(organisation.taxCode.trim()))
    errors.push({ path: 'organisation.taxCode', code: 'TAX_CODE_FORMAT' });
  if (!phone.test(tidyPhone(organisation.phone)))
    errors.push({ path: 'organisation.phone', code: 'PHONE_FORMAT' });
  if (!isKindOf(sector, facility.kind)) errors.push({ path: 'facility.kind', code: 'KIND_UNKNOWN' });
  if (!phone.test(tidyPhone(owner.phone))) errors.push({ path: 'owner.phone', code: 'PHONE_FORMAT' });
  if (!isStrongPassword(owner.password)) errors.push({ path: 'owner.password', code: 'PASSWORD_WEAK' });
  return errors;
}

const sealedOf = ({ organisation, facility, owner }: RegistrationRequest): SealedRegistration => ({
  organisation,
  facility,
  ownerName: tidyText(owner.fullName),
  ownerPhone: tidyPhone(owner.phone),
});

async function communeOf(
  transaction: Transaction,
  code: string,
): Promise<{ code: string; valid_from: string } | undefined> {
  const [unit] = await transaction.query<{ code: string; valid_from: string }>(
    `select code, valid_from from app.admin_unit where code = $1 and level = 'commune' order by valid_from limit 1`,
    [code],
  );
  return unit;
}

async function isTaken(transaction: Transaction, username: string): Promise<boolean> {
  const [row] = await transaction.query<{ taken: boolean }>(
    `select exists (select from app.account where username = $1)
         or exists (select from app.registration where username = $1 and status = 'pending') as taken`,
    [username],
  );
  return row?.taken ?? false;
}
