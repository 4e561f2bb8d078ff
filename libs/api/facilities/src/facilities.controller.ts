import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { FacilityList, FacilityResponse, PlaceList } from '@luutru/contracts';
import { type Principal, TenantDb } from '@luutru/database';
import { Caller, etagOf, NotFound, PathId, Permission } from '@luutru/http';
import type { FastifyReply } from 'fastify';
import { FacilitiesRepository } from './facilities.repository.js';
import { facilityResponse } from './facility.row.js';

@Controller('facilities')
export class FacilitiesController {
  constructor(@Inject(TenantDb) private readonly tenantDb: TenantDb) {}

  @Get()
  @Permission('facilities:read')
  @ApiOkResponse({ type: FacilityList })
  async list(@Caller() caller: Principal): Promise<FacilityList> {
    const rows = await this.tenantDb.run(caller, (transaction) =>
      new FacilitiesRepository(transaction).all(),
    );
    return { items: rows.map(facilityResponse), nextCursor: null };
  }

  @Get(':id')
  @Permission('facilities:read')
  @ApiOkResponse({ type: FacilityResponse })
  async find(
    @Caller() caller: Principal,
    @PathId() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FacilityResponse> {
    const row = await this.tenantDb.run(caller, (transaction) =>
      new FacilitiesRepository(transaction).byId(id),
    );
    if (!row) throw new NotFound();
    void reply.header('ETag', etagOf(row.version));
    return facilityResponse(row);
  }

  @Get(':id/places')
  @Permission('facilities:read')
  @ApiOkResponse({ type: PlaceList })
  async places(@Caller() caller: Principal, @PathId() id: string): Promise<PlaceList> {
    const items = await this.tenantDb.run(caller, async (transaction) => {
      const facilities = new FacilitiesRepository(transaction);
      if (!(await facilities.byId(id))) throw new NotFound();
      return facilities.placesOf(id);
    });
    return { items, nextCursor: null };
  }
}
