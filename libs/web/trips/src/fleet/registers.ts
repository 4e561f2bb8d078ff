import { httpResource } from '@angular/common/http';
import { Injectable, computed } from '@angular/core';
import type { RouteList, RouteResponse, VehicleList, VehicleResponse } from '@luutru/contracts';

/** The firm's vehicles and routes. Provide it where they are shown. */
@Injectable()
export class Registers {
  readonly vehicleList = httpResource<VehicleList>(() => '/api/v1/vehicles');
  readonly routeList = httpResource<RouteList>(() => '/api/v1/routes');

  readonly vehicles = computed<readonly VehicleResponse[]>(() =>
    this.vehicleList.hasValue() ? this.vehicleList.value().items : [],
  );
  readonly routes = computed<readonly RouteResponse[]>(() =>
    this.routeList.hasValue() ? this.routeList.value().items : [],
  );

  reload(): void {
    for (const list of [this.vehicleList, this.routeList]) if (!list.isLoading()) list.reload();
  }
}
