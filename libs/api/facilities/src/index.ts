export { FacilitiesModule } from './facilities.module.js';
export { FacilitiesRepository, type NewFacility } from './facilities.repository.js';
export type { FacilityRow } from './facility.row.js';
export { KnownFacilities } from './known-facilities.js';
