import { Module } from '@nestjs/common';
import { FacilitiesController } from './facilities.controller.js';
import { KnownFacilities } from './known-facilities.js';

@Module({ controllers: [FacilitiesController], providers: [KnownFacilities], exports: [KnownFacilities] })
export class FacilitiesModule {}
