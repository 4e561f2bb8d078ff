export { AccountsModule } from './accounts.module.js';
export { AccountsSettings } from './accounts.settings.js';
export {
  demoPassword,
  demoTenantNames,
  demoTenants,
  demoTotpSecret,
  type DemoUser,
  demoUsers,
} from './demo-accounts.js';
export { addApiKey, keyScopes } from './keep-api-keys.js';
export { strongHash } from './keep-staff.js';
export { usernameKey } from './account.row.js';
export { refreshCookie } from './refresh-cookie.js';
export { seedDemoAccounts } from './seed-demo-accounts.js';
