import { Controller, Delete, Get, Headers, HttpCode, Inject, Param, Put, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiParam,
  ApiProduces,
} from '@nestjs/swagger';
import { MapList } from '@luutru/contracts';
import { PlatformDb, type Principal } from '@luutru/database';
import { formatInstant, type MapLevel, mapLevels } from '@luutru/domain';
import { Caller, NotFound, Permission } from '@luutru/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MapsRepository } from './maps.repository.js';
import { StoreMap } from './store-map.js';

const geoJson = 'application/geo+json';
const schema = { type: 'object', additionalProperties: true, description: 'FeatureCollection' } as const;
const levelInPath = ApiParam({ name: 'level', enum: [...mapLevels], enumName: 'MapLevel' });

/** The official outlines of administrative units, on which figures are drawn. There is none until one is uploaded. */
@Controller('maps')
export class MapsController {
  constructor(
    @Inject(StoreMap) private readonly storeMap: StoreMap,
    @Inject(PlatformDb) private readonly platform: PlatformDb,
  ) {}

  @Get()
  @Permission('maps:read')
  @ApiOkResponse({ type: MapList })
  async list(): Promise<MapList> {
    const rows = await this.platform.run((transaction) => new MapsRepository(transaction).list());
    return {
      items: rows.map(({ stored_at: at, ...map }) => ({ ...map, storedAt: formatInstant(at.getTime()) })),
    };
  }

  /** The map as GeoJSON; a feature has the code of its unit. */
  @Get(':level')
  @Permission('maps:read')
  @levelInPath
  @ApiProduces(geoJson)
  @ApiOkResponse({ schema })
  async read(
    @Param('level') level: string,
    @Headers('if-none-match') seen: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const map = await this.platform.run((transaction) =>
      new MapsRepository(transaction).content(known(level)),
    );
    if (!map) throw new NotFound();
    const tag = `"${map.digest}"`;
    // Kept by the browser, and asked for again each time: it may have been replaced.
    void reply.header('Cache-Control', 'private, no-cache').header('ETag', tag).type(geoJson);
    if (seen?.includes(tag)) {
      void reply.status(304);
      return undefined;
    }
    return map.content;
  }

  /** Puts an official map in place: outlines in WGS 84, each feature with the `code` of its unit. At most 5 MB. */
  @Put(':level')
  @HttpCode(204)
  @Permission('maps:keep')
  @levelInPath
  @ApiConsumes(geoJson)
  @ApiBody({ schema })
  @ApiNoContentResponse()
  store(
    @Caller() caller: Principal,
    @Param('level') level: string,
    // Not @Body: an official file holds what no contract of ours lists, and nothing of it is kept.
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.storeMap.run(caller, known(level), request.body);
  }

  @Delete(':level')
  @HttpCode(204)
  @Permission('maps:keep')
  @levelInPath
  @ApiNoContentResponse()
  async remove(@Param('level') level: string): Promise<void> {
    const removed = await this.platform.run((transaction) =>
      new MapsRepository(transaction).remove(known(level)),
    );
    if (!removed) throw new NotFound();
  }
}

/** @throws NotFound for a level that no map could have */
function known(level: string): MapLevel {
  const found = mapLevels.find((one) => one === level);
  if (!found) throw new NotFound();
  return found;
}
