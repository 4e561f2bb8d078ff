export { AccountsModule } from './accounts.module.js';
export type { AccountsSettings } from './accounts.settings.js';
export { demoTenants } from './demo-accounts.js';
export { seedDemoAccounts } from './seed-demo-accounts.js';
