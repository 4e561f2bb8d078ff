import { Module } from '@nestjs/common';
import { FacilitiesController } from './facilities.controller.js';
import { FindFacilities } from './find-facilities.js';
import { KeepFacilities } from './keep-facilities.js';
import { KeepPlaces } from './keep-places.js';
import { KnownFacilities } from './known-facilities.js';

@Module({
  controllers: [FacilitiesController],
  providers: [KnownFacilities, FindFacilities, KeepFacilities, KeepPlaces],
  exports: [KnownFacilities],
})
export class FacilitiesModule {}
