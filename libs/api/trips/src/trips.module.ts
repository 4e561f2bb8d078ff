import { Module } from '@nestjs/common';
import { StaysModule } from '@luutru/stays';
import { AddPassengers } from './add-passengers.js';
import { AlterTrip } from './alter-trip.js';
import { ArriveTrip } from './arrive-trip.js';
import { ChangeCarriedStay } from './change-carried-stay.js';
import { ChangePassenger } from './change-passenger.js';
import { ChangeTrip } from './change-trip.js';
import { CreateTrip } from './create-trip.js';
import { DeclareAboard } from './declare-aboard.js';
import { DepartTrip } from './depart-trip.js';
import { FindTrip } from './find-trip.js';
import { FleetController } from './fleet.controller.js';
import { KeepFleet } from './keep-fleet.js';
import { ManifestController } from './manifest.controller.js';
import { PassengersController } from './passengers.controller.js';
import { RemovePassenger } from './remove-passenger.js';
import { ShowManifest } from './show-manifest.js';
import { TripsController } from './trips.controller.js';

@Module({
  imports: [StaysModule],
  controllers: [TripsController, PassengersController, ManifestController, FleetController],
  providers: [
    AlterTrip,
    DeclareAboard,
    ChangeCarriedStay,
    CreateTrip,
    FindTrip,
    ChangeTrip,
    AddPassengers,
    ChangePassenger,
    RemovePassenger,
    DepartTrip,
    ArriveTrip,
    ShowManifest,
    KeepFleet,
  ],
})
export class TripsModule {}
