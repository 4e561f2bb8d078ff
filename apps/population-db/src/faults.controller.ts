import { readFaults, type Faults } from '@luutru/population-wire';
import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { FaultLevers } from './fault-levers.js';
import { Problem } from './problem.js';
import { orRefuse } from './read-body.js';
import { SETTINGS, type Settings } from './settings.js';

/** A test's levers; closed unless the service was started with `FAULTS=1`. */
@Controller('v1/faults')
export class FaultsController {
  constructor(
    private readonly levers: FaultLevers,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @RouteConfig({ unsigned: true })
  read(): Faults {
    this.refuseUnlessAllowed();
    return this.levers.current;
  }

  @Put()
  @RouteConfig({ unsigned: true })
  replace(@Body() body: unknown): Faults {
    this.refuseUnlessAllowed();
    this.levers.pull(orRefuse(readFaults(body)));
    return this.levers.current;
  }

  private refuseUnlessAllowed(): void {
    if (!this.settings.faultsAllowed) throw new Problem(403, 'FAULTS_DISABLED', 'Started without FAULTS=1');
  }
}
