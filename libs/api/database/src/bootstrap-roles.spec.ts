import { readFileSync } from 'node:fs';
import { tenantSettings } from './bootstrap-roles.js';
import { loginRoles, ownerRole, viewRoles } from './roles.js';

const script = readFileSync(new URL('../../../../docker/bootstrap-roles.sql', import.meta.url), 'utf8');

describe('docker/bootstrap-roles.sql', () => {
  it('creates exactly the roles that the code knows', () => {
    const created = [...script.matchAll(/^create role (\w+) (login|nologin) noinherit;$/gm)];
    expect(Object.fromEntries(created.map(([, role, kind]) => [role, kind]))).toEqual({
      [ownerRole]: 'nologin',
      ...Object.fromEntries(viewRoles.map((role) => [role, 'nologin'])),
      ...Object.fromEntries(loginRoles.map((role) => [role, 'login'])),
    });
  });

  it('keeps the tenant from reading tables whole', () => {
    for (const [name, value] of Object.entries(tenantSettings))
      expect(script).toContain(`alter role luutru_tenant set ${name} = '${value}';`);
  });

  it.each(loginRoles)('limits %s as the prepare step does', (role) => {
    for (const limit of [
      `statement_timeout = '5s'`,
      `lock_timeout = '2s'`,
      `idle_in_transaction_session_timeout = '10s'`,
    ]) {
      expect(script).toContain(`alter role ${role} set ${limit};`);
    }
  });
});
