import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ViewsPersons } from '@luutru/access-log';
import { PersonList, SearchPersonsRequest } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, Permission } from '@luutru/http';
import { SearchPersons } from './search-persons.js';

@Controller('persons')
export class PersonsController {
  constructor(@Inject(SearchPersons) private readonly searchPersons: SearchPersons) {}

  /** A search, not a list: it needs a purpose, and is a POST so that numbers stay out of addresses and logs. */
  @Post('search')
  @HttpCode(200)
  @Permission('persons:search')
  @ViewsPersons({
    kind: 'person',
    of: ({ items }: PersonList) => ({
      personIds: items.map(({ personId }) => personId),
      stayIds: items.flatMap(({ stays }) => stays.map(({ id }) => id)),
      shown: items.length,
    }),
    reason: ({ body }) => body as SearchPersonsRequest,
  })
  @ApiOkResponse({ type: PersonList })
  search(@Caller() caller: Principal, @Body() request: SearchPersonsRequest): Promise<PersonList> {
    return this.searchPersons.run(caller, request);
  }
}
