import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ViewsPersons } from '@luutru/access-log';
import { PersonList, SearchPersonsRequest, Timeline, TimelineQuery } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, PathId, Permission } from '@luutru/http';
import { SearchPersons } from './search-persons.js';
import { ShowTimeline } from './show-timeline.js';

@Controller('persons')
export class PersonsController {
  constructor(
    @Inject(SearchPersons) private readonly searchPersons: SearchPersons,
    @Inject(ShowTimeline) private readonly showTimeline: ShowTimeline,
  ) {}

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
  })
  @ApiOkResponse({ type: PersonList })
  search(@Caller() caller: Principal, @Body() request: SearchPersonsRequest): Promise<PersonList> {
    return this.searchPersons.run(caller, request);
  }

  /** One person's stays in every trade, the newest first, with what overlaps. */
  @Get(':id/timeline')
  @Permission('persons:search')
  @ViewsPersons({
    kind: 'person',
    of: ({ person, items }: Timeline) => ({
      personIds: [person.personId],
      stayIds: items.map(({ id }) => id),
      shown: 1,
    }),
  })
  @ApiOkResponse({ type: Timeline })
  timeline(
    @Caller() caller: Principal,
    @PathId() personId: string,
    @Query() query: TimelineQuery,
  ): Promise<Timeline> {
    return this.showTimeline.run(caller, personId, query);
  }
}
