import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
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
  @ApiOkResponse({ type: PersonList })
  search(@Caller() caller: Principal, @Body() request: SearchPersonsRequest): Promise<PersonList> {
    return this.searchPersons.run(caller, request);
  }
}
