import type { PlatformDb } from '@luutru/database';
import type { Vault } from '@luutru/vault';
import { type NewAccount, totpCell } from './account.row.js';
import { AccountsRepository } from './accounts.repository.js';
import {
  demoPassword,
  demoTenantNames,
  demoTenants,
  demoTotpSecret,
  type DemoUser,
  demoUsers,
} from './demo-accounts.js';
import { hashPassword } from './passwords.js';
import { roleLimits } from './role-limits.js';

/**
 * Makes the tenants and accounts of the demo that are missing, and opens again those that a visitor locked or that
 * nobody used for long. Harmless when repeated, and by two at once; a second start hashes nothing.
 */
export async function seedDemoAccounts(platformDb: PlatformDb, vault: Vault): Promise<void> {
  const ids = demoUsers.map(({ id }) => id);
  const present = await platformDb.run((transaction) => new AccountsRepository(transaction).present(ids));
  const missing: NewAccount[] = [];
  // Outside a transaction: twelve hashes take longer than a connection should be held.
  for (const user of demoUsers) if (!present.has(user.id)) missing.push(await accountOf(user, vault));
  await platformDb.run(async (transaction) => {
    const accounts = new AccountsRepository(transaction);
    for (const [key, { name, sector }] of Object.entries(demoTenantNames)) {
      await accounts.addTenant(demoTenants[key as keyof typeof demoTenants], name, sector);
    }
    for (const account of missing) await accounts.add(account);
    await accounts.reopen(ids);
  });
}

async function accountOf(user: DemoUser, vault: Vault): Promise<NewAccount> {
  return {
    account_id: user.id,
    tenant_id: user.tenant ? demoTenants[user.tenant] : null,
    username: user.username,
    display_name: user.displayName,
    role: user.role,
    scope_sector: user.sector ?? null,
    scope_unit_code: user.unitCode ?? null,
    password_hash: await hashPassword(demoPassword),
    totp_sealed: roleLimits[user.role].otp ? vault.seal(totpCell(user.id), demoTotpSecret) : null,
  };
}
