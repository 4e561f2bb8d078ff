import { Module } from '@nestjs/common';
import { DepartmentController } from './department.controller.js';
import { DepartmentTripsController } from './department-trips.controller.js';
import { PersonsController } from './persons.controller.js';
import { SearchPersons } from './search-persons.js';

@Module({
  controllers: [DepartmentController, DepartmentTripsController, PersonsController],
  providers: [SearchPersons],
})
export class OversightModule {}
