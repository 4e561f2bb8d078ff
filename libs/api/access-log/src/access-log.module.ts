import { Global, Module } from '@nestjs/common';
import { AccessLogController } from './access-log.controller.js';
import { ListViews } from './list-views.js';
import { ViewsOfStay } from './views-of-stay.js';
import { WriteView } from './write-view.js';

/** The log of views; global, for routes of every slice are marked with `ViewsPersons`. */
@Global()
@Module({
  controllers: [AccessLogController],
  providers: [ListViews, ViewsOfStay, WriteView],
  exports: [ViewsOfStay, WriteView],
})
export class AccessLogModule {}
