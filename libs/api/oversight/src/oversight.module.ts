import { type DynamicModule, Module } from '@nestjs/common';
import { ComplianceController } from './compliance.controller.js';
import { CountFilings } from './count-filings.js';
import { DepartmentController } from './department.controller.js';
import { DepartmentTripsController } from './department-trips.controller.js';
import { ExportCompliance } from './export-compliance.js';
import { ListCompliance } from './list-compliance.js';
import { PersonsController } from './persons.controller.js';
import { SearchPersons } from './search-persons.js';
import { ShowTimeline } from './show-timeline.js';

@Module({})
class CountingModule {}

@Module({
  controllers: [ComplianceController, DepartmentController, DepartmentTripsController, PersonsController],
  providers: [ExportCompliance, ListCompliance, SearchPersons, ShowTimeline],
})
export class OversightModule {
  /** The worker's part: it counts, and answers nobody. */
  static forWorker(): DynamicModule {
    return { module: CountingModule, providers: [CountFilings] };
  }
}
