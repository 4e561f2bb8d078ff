import { Inject, Injectable } from '@nestjs/common';
import { type Principal, TenantDb } from '@luutru/database';
import type { Code, FieldError } from '@luutru/domain';
import { KnownFacilities } from '@luutru/facilities';
import { Vault } from '@luutru/vault';

/** What became of one declaration among many. */
export type Filed =
  | { status: 201; id: string; warnings: Code[] }
  | { status: 422; errors: FieldError[] };

/**
 * Takes in many declarations at once: each judged as `POST /stays` judges it, the good ones written whatever the
 * others say, in transactions of some hundreds.
 */
@Injectable()
export class DeclareStays {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(KnownFacilities) private readonly facilities: KnownFacilities,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /**
   * @param bodies bodies of `POST /stays` as they came; shape and rules are judged here
   * @param key makes the call repeatable: the same key gives the same outcomes and writes nothing again, also after a
   *   crash in the middle
   * @returns one outcome for each body, in their order
   */
  run(principal: Principal, bodies: readonly unknown[], key?: string): Promise<Filed[]> {
    throw new Error(`${String(this.tenantDb)}${String(this.facilities)}${String(this.vault)}${principal.userId}${bodies.length}${key}`);
  }
}
