import { Inject, Injectable } from '@nestjs/common';
import type { StayResponse } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { type Answer, Refused } from '@luutru/http';
import { CancelStay, CheckOutStay, FindStay, MoveStay } from '@luutru/stays';

/** What befalls a passenger's stay: over at a time, in another seat, or never begun. */
export type CarriedChange = { departedAt: string } | { place: string } | { cancelled: string };

const tries = 3;

/** Carries a change of a passenger over to the stay that declares them. Harmless when repeated. */
@Injectable()
export class ChangeCarriedStay {
  constructor(
    @Inject(FindStay) private readonly find: FindStay,
    @Inject(CheckOutStay) private readonly checkOut: CheckOutStay,
    @Inject(MoveStay) private readonly move: MoveStay,
    @Inject(CancelStay) private readonly cancel: CancelStay,
  ) {}

  /** A stay that somebody ended already stays as it is. */
  async run(principal: Principal, stayId: string, change: CarriedChange): Promise<void> {
    for (let tried = 1; ; tried++) {
      const stay = await this.find.run(principal, stayId);
      if (stay.status !== 'present') return;
      if ('place' in change && stay.place === change.place) return;
      try {
        await this.apply(principal, stay, change);
        return;
      } catch (error) {
        if (!(error instanceof Refused) || ![409, 412].includes(error.status) || tried === tries) throw error;
      }
    }
  }

  private apply(
    principal: Principal,
    { id, version }: StayResponse,
    change: CarriedChange,
  ): Promise<Answer<StayResponse>> {
    if ('departedAt' in change) return this.checkOut.run(principal, id, version, change);
    if ('place' in change) return this.move.run(principal, id, version, change);
    return this.cancel.run(principal, id, version, { reason: change.cancelled });
  }
}
