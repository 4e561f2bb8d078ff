import { Module } from '@nestjs/common';
import { FacilitiesModule } from '@luutru/facilities';
import { CancelStay } from './cancel-stay.js';
import { ChangeStay } from './change-stay.js';
import { CheckOutStay } from './check-out-stay.js';
import { DeclareStay } from './declare-stay.js';
import { DeclareStays } from './declare-stays.js';
import { EventsController } from './events.controller.js';
import { FindStay } from './find-stay.js';
import { ListStays } from './list-stays.js';
import { ScansController } from './scans.controller.js';
import { ShowToday } from './show-today.js';
import { StaysController } from './stays.controller.js';

@Module({
  imports: [FacilitiesModule],
  controllers: [StaysController, ScansController, EventsController],
  providers: [DeclareStays, DeclareStay, ListStays, FindStay, ChangeStay, CheckOutStay, CancelStay, ShowToday],
  exports: [DeclareStays, DeclareStay],
})
export class StaysModule {}
