export { sealCrew } from './crew.js';
export type { RouteRow, VehicleRow } from './fleet.row.js';
export { sealDraft } from './passenger-draft.js';
export type { PassengerRow } from './passenger.row.js';
export type { TripRow } from './trip.row.js';
export { RoutesRepository } from './routes.repository.js';
export { TripsModule } from './trips.module.js';
export { VehiclesRepository } from './vehicles.repository.js';
