import { accountRow } from './account.factory.js';
import { scopeOf, userResponse } from './account.response.js';

const official = { tenant_id: null, tenant_name: null, tenant_sector: null } as const;

describe('userResponse', () => {
  it('names the tenant and its trade, and nothing that was not asked for', () => {
    expect(userResponse(accountRow())).toEqual({
      id: '01a19467-e800-7000-8000-0000000000b1',
      username: 'letan.thu',
      displayName: 'Hoàng Thị Thử',
      role: 'declarant',
      tenantId: '01a19467-e800-7000-8000-0000000000a1',
      tenantName: 'Nhà nghỉ Thử Nghiệm',
      sector: 'accommodation',
    });
  });

  it('names the sector of a department, which is its scope too', () => {
    const row = accountRow({ ...official, role: 'department', scope_sector: 'health' });
    expect(userResponse(row)).toMatchObject({ sector: 'health', scope: { sector: 'health' } });
    expect(userResponse(row)).not.toHaveProperty('tenantId');
  });

  it.each([
    [{ scope_unit_code: '07201' }, { unitCode: '07201' }],
    [
      { scope_sector: 'transport' as const, scope_unit_code: '24' },
      { sector: 'transport', unitCode: '24' },
    ],
    [{}, undefined],
  ])('scope of %j', (row, scope) => {
    expect(scopeOf(accountRow({ ...official, ...row }))).toEqual(scope);
  });
});
