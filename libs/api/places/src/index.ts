export { type AdminUnit, adminUnits, firstListed } from './admin-units.js';
export { loadAdminUnits } from './load-admin-units.js';
export { PlacesModule } from './places.module.js';
