import type { PlatformDb } from '@luutru/database';
import type { Vault } from '@luutru/vault';
import { v7 } from 'uuid';
import { AccountsRepository } from './accounts.repository.js';
import { demoAccounts, demoPassword, demoTenantNames, demoTotpSecret, needsCode } from './demo-accounts.js';
import { hashPassword } from './password.js';
import { totpCell } from './sign-in.js';

/** Creates the demo's tenants and accounts that are missing. Harmless, and quick, when repeated. */
export async function seedDemoAccounts(platformDb: PlatformDb, vault: Vault): Promise<void> {
  const present = await platformDb.run((transaction) => new AccountsRepository(transaction).usernames());
  const missing = demoAccounts.filter(({ username }) => !present.has(username));
  const hashed = await Promise.all(
    missing.map(async (account) => ({ account, passwordHash: await hashPassword(demoPassword) })),
  );
  await platformDb.run(async (transaction) => {
    const accounts = new AccountsRepository(transaction);
    for (const { tenantId, name, sector } of demoTenantNames) await accounts.addTenant(tenantId, name, sector);
    for (const { account, passwordHash } of hashed) {
      const accountId = v7();
      await accounts.add({
        accountId,
        tenantId: account.tenantId ?? null,
        username: account.username,
        displayName: account.displayName,
        role: account.role,
        scopeSector: account.sector ?? null,
        scopeUnitCode: account.unitCode ?? null,
        passwordHash,
        totpSealed: needsCode(account) ? vault.seal(totpCell(accountId), demoTotpSecret) : null,
      });
    }
  });
}
