export { type DatabaseSettings, poolOptions, roleUrl } from './connection.js';
export { DatabaseModule } from './database.module.js';
export {
  AuthorityDb,
  inEarnest,
  isRehearsal,
  NoJurisdiction,
  OfficeDb,
  PlatformDb,
  PoliceDb,
  rehearse,
  TenantDb,
  WorkerDb,
} from './doors.js';
export { type DatabaseEvent, eventChannel, EventListener } from './event-listener.js';
export type { Migration } from './migrate.js';
export { prepareDatabase } from './prepare-database.js';
export type { Principal } from './principal.js';
export {
  type Department,
  departments,
  type LoginRole,
  loginRoles,
  ownerRole,
  type Reader,
  readers,
  viewRoles,
} from './roles.js';
export { TenantContext } from './tenant-context.js';
export { DoorInsideDoor, type Transaction } from './transaction.js';
export { waitForDatabase } from './wait-for-database.js';
