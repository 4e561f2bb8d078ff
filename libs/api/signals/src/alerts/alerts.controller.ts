import { Body, Controller, Get, HttpCode, Inject, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ViewsPersons } from '@luutru/access-log';
import { AlertList, AlertResponse, AlertsQuery, ResolveAlertRequest } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, give, IfMatch, PathId, Permission } from '@luutru/http';
import type { FastifyReply } from 'fastify';
import { FindAlerts } from './find-alerts.js';
import { WorkAlert } from './work-alert.js';

/** Whom an alert showed: the guests of the stays on its case. */
const shown = ({ stays, personId }: AlertResponse) => ({
  stayIds: stays.map(({ id }) => id),
  personIds: personId ? [personId] : [],
  shown: stays.length,
});
const view = { kind: 'alert', of: shown } as const;

@Controller('alerts')
export class AlertsController {
  constructor(
    @Inject(FindAlerts) private readonly findAlerts: FindAlerts,
    @Inject(WorkAlert) private readonly workAlert: WorkAlert,
  ) {}

  /** Alerts of the officer's unit, newest first; they name no person. */
  @Get()
  @Permission('alerts:read')
  @ViewsPersons({
    kind: 'alert',
    of: ({ items }: AlertList) => ({
      stayIds: items.flatMap(({ stayIds }) => stayIds),
      personIds: items.flatMap(({ personId }) => personId ?? []),
      shown: items.length,
    }),
  })
  @ApiOkResponse({ type: AlertList })
  list(@Caller() caller: Principal, @Query() query: AlertsQuery): Promise<AlertList> {
    return this.findAlerts.run(caller, query);
  }

  @Get(':id')
  @Permission('alerts:read')
  @ViewsPersons(view)
  @ApiOkResponse({ type: AlertResponse })
  async one(
    @Caller() caller: Principal,
    @PathId() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AlertResponse> {
    return give(reply, { body: await this.findAlerts.one(caller, id), replayed: false });
  }

  @Post(':id/assign')
  @HttpCode(200)
  @Permission('alerts:work')
  @ViewsPersons(view)
  @ApiOkResponse({ type: AlertResponse })
  async assign(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AlertResponse> {
    return give(reply, { body: await this.workAlert.assign(caller, id, version), replayed: false });
  }

  @Post(':id/resolve')
  @HttpCode(200)
  @Permission('alerts:work')
  @ViewsPersons(view)
  @ApiOkResponse({ type: AlertResponse })
  async resolve(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @Body() request: ResolveAlertRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AlertResponse> {
    return give(reply, { body: await this.workAlert.resolve(caller, id, version, request), replayed: false });
  }

  @Post(':id/close')
  @HttpCode(200)
  @Permission('alerts:work')
  @ViewsPersons(view)
  @ApiOkResponse({ type: AlertResponse })
  async close(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AlertResponse> {
    return give(reply, { body: await this.workAlert.close(caller, id, version), replayed: false });
  }
}
