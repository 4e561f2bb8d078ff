import { type DynamicModule, Module } from '@nestjs/common';
import { AskFigures } from './ask-figures.js';
import { CountingLoop } from './counting-loop.js';
import { ExportFiguresController } from './export-figures.controller.js';
import { StatisticsController } from './statistics.controller.js';

/** In the API the figures are asked for, in the worker they are kept. */
@Module({})
export class StatisticsModule {
  static forApi(): DynamicModule {
    return {
      module: StatisticsModule,
      controllers: [StatisticsController, ExportFiguresController],
      providers: [AskFigures],
    };
  }

  static forWorker(): DynamicModule {
    return { module: StatisticsModule, providers: [CountingLoop] };
  }
}
