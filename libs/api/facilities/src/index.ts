export { FacilitiesModule } from './facilities.module.js';
export { FacilitiesRepository, type NewFacility, type NewPlaceRow } from './facilities.repository.js';
export type { FacilityRow } from './facility.row.js';
export { KnownFacilities } from './known-facilities.js';
