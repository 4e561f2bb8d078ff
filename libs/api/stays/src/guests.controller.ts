import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ViewsPersons } from '@luutru/access-log';
import { KnownGuestList, KnownGuestsQuery } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, Permission } from '@luutru/http';
import { FindKnownGuests } from './find-known-guests.js';

@Controller('guests')
export class GuestsController {
  constructor(@Inject(FindKnownGuests) private readonly findKnownGuests: FindKnownGuests) {}

  /** Guests of the tenant's own earlier stays, and whether they are here now. */
  @Get()
  @Permission('stays:read')
  @ViewsPersons({
    kind: 'guests',
    of: ({ items }: KnownGuestList) => ({ stayIds: items.map(({ stayId }) => stayId) }),
  })
  @ApiOkResponse({ type: KnownGuestList })
  find(@Caller() caller: Principal, @Query() { q }: KnownGuestsQuery): Promise<KnownGuestList> {
    return this.findKnownGuests.run(caller, q);
  }
}
