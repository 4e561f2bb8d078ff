import { Inject, Injectable } from '@nestjs/common';
import type {
  ChangeVehicleRequest,
  RouteList,
  RouteRequest,
  RouteResponse,
  VehicleList,
  VehicleRequest,
  VehicleResponse,
} from '@luutru/contracts';
import { type Principal, TenantDb } from '@luutru/database';
import { judgeTrip, normalisePlate, tidyText } from '@luutru/domain';
import { type Answer, attemptOf, Invalid, NotFound, recall, Refused, remember } from '@luutru/http';
import { Vault } from '@luutru/vault';
import { v7 } from 'uuid';
import { routeResponse, vehicleResponse } from './fleet.row.js';
import { RoutesRepository } from './routes.repository.js';
import { VehiclesRepository } from './vehicles.repository.js';

/** The firm's register of vehicles (phương tiện) and routes (tuyến). */
@Injectable()
export class KeepFleet {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  vehicles(principal: Principal): Promise<VehicleList> {
    return this.tenantDb.run(principal, async (transaction) => {
      const rows = await new VehiclesRepository(transaction).all();
      return { items: rows.map((row) => vehicleResponse(row, transaction.now)), nextCursor: null };
    });
  }

  routes(principal: Principal): Promise<RouteList> {
    return this.tenantDb.run(principal, async (transaction) => {
      const rows = await new RoutesRepository(transaction).all();
      return { items: rows.map(routeResponse), nextCursor: null };
    });
  }

  /** @throws Invalid; Refused 409 `PLATE_KNOWN` */
  addVehicle(principal: Principal, request: VehicleRequest, key?: string): Promise<Answer<VehicleResponse>> {
    refuseWrong(request);
    const { tenantId = '' } = principal;
    const attempt = attemptOf(tenantId, key, 'POST /vehicles', request);
    return this.tenantDb.run(principal, async (transaction): Promise<Answer<VehicleResponse>> => {
      const given = await recall<VehicleResponse>(transaction, this.vault, attempt);
      if (given) return given;
      const row = {
        tenant_id: tenantId,
        id: v7(),
        version: 1,
        plate: normalisePlate(request.plate),
        seats: request.seats,
        beds: request.beds,
        badge_number: request.badgeNumber ?? null,
        badge_expires_on: request.badgeExpiresOn ?? null,
        inspection_expires_on: request.inspectionExpiresOn ?? null,
      };
      if (!(await new VehiclesRepository(transaction).add(row))) throw new Refused(409, 'PLATE_KNOWN');
      const body = vehicleResponse(row, transaction.now);
      await remember(transaction, this.vault, attempt, { status: 201, body });
      return { status: 201, body, replayed: false };
    });
  }

  /** @throws NotFound; Invalid; Refused 409 `PLATE_KNOWN`, 412 */
  changeVehicle(
    principal: Principal,
    id: string,
    version: number,
    request: ChangeVehicleRequest,
  ): Promise<VehicleResponse> {
    refuseWrong(request);
    return this.tenantDb.run(principal, async (transaction) => {
      const vehicles = new VehiclesRepository(transaction);
      const row = await vehicles.lock(id);
      if (!row) throw new NotFound();
      if (row.version !== version) throw new Refused(412, 'PRECONDITION_FAILED');
      const after = {
        ...row,
        version: row.version + 1,
        plate: request.plate ? normalisePlate(request.plate) : row.plate,
        seats: request.seats ?? row.seats,
        beds: request.beds ?? row.beds,
        badge_number: request.badgeNumber === undefined ? row.badge_number : request.badgeNumber,
        badge_expires_on:
          request.badgeExpiresOn === undefined ? row.badge_expires_on : request.badgeExpiresOn,
        inspection_expires_on:
          request.inspectionExpiresOn === undefined ? row.inspection_expires_on : request.inspectionExpiresOn,
      };
      const namesake = await vehicles.byPlate(after.plate);
      if (namesake && namesake.id !== row.id) throw new Refused(409, 'PLATE_KNOWN');
      await vehicles.update(after);
      return vehicleResponse(after, transaction.now);
    });
  }

  /** @throws Invalid; Refused 409 `ROUTE_KNOWN` */
  addRoute(principal: Principal, request: RouteRequest, key?: string): Promise<Answer<RouteResponse>> {
    refuseWrong(request);
    const { tenantId = '' } = principal;
    const attempt = attemptOf(tenantId, key, 'POST /routes', request);
    return this.tenantDb.run(principal, async (transaction): Promise<Answer<RouteResponse>> => {
      const given = await recall<RouteResponse>(transaction, this.vault, attempt);
      if (given) return given;
      const row = {
        tenant_id: tenantId,
        id: v7(),
        code: tidyText(request.code),
        origin: tidyText(request.from),
        destination: tidyText(request.to),
        distance_km: request.distanceKm,
        stops: (request.stops ?? []).map((stop) => tidyText(stop)),
      };
      if (!(await new RoutesRepository(transaction).add(row))) throw new Refused(409, 'ROUTE_KNOWN');
      const body = routeResponse(row);
      await remember(transaction, this.vault, attempt, { status: 201, body });
      return { status: 201, body, replayed: false };
    });
  }
}

function refuseWrong(request: object): void {
  const errors = judgeTrip(request);
  if (errors.length) throw new Invalid(errors);
}
