import { type DynamicModule, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ApplyLodgings } from './apply-lodgings.js';
import { CitizensController } from './citizens.controller.js';
import { makeDataSource } from './database.js';
import { DigestLodgings } from './digest-lodgings.js';
import { DuplicateInterceptor } from './duplicate.interceptor.js';
import { FaultLevers } from './fault-levers.js';
import { FaultsController } from './faults.controller.js';
import { FindLodging } from './find-lodging.js';
import { HealthController } from './health.controller.js';
import { LodgingsController } from './lodgings.controller.js';
import { PrepareDatabase } from './prepare-database.js';
import { SETTINGS, type Settings } from './settings.js';
import { VerifyCitizens } from './verify-citizens.js';

@Module({})
export class PopulationModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: PopulationModule,
      controllers: [CitizensController, LodgingsController, FaultsController, HealthController],
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: DataSource, useFactory: () => makeDataSource(settings.databaseUrl) },
        PrepareDatabase,
        FaultLevers,
        DuplicateInterceptor,
        VerifyCitizens,
        ApplyLodgings,
        FindLodging,
        DigestLodgings,
      ],
    };
  }
}
