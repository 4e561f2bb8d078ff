export type { RouteRow, VehicleRow } from './fleet.row.js';
export { RoutesRepository } from './routes.repository.js';
export { TripsModule } from './trips.module.js';
export { VehiclesRepository } from './vehicles.repository.js';
