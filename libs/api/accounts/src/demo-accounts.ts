import type { Role, Sector } from '@luutru/domain';

/** The demo's secrets are public: they are printed at the start and stand in the contract. */
export const demoPassword = 'Luutru@Demo2026';
export const demoTotpSecret = 'JBSWY3DPEHPK3PXP';

/** Fixed ids, so that the demo's facilities can name their tenants. UUIDv7 of November 2025. */
export const demoTenants = {
  songThuong: '019a3d5e-0000-7000-8000-000000000100',
  xuongGiang: '019a3d5e-0000-7000-8000-000000000200',
  benhVien: '019a3d5e-0000-7000-8000-000000000300',
  nhaXe: '019a3d5e-0000-7000-8000-000000000400',
} as const;

export const demoTenantNames: { tenantId: string; name: string; sector: Sector }[] = [
  { tenantId: demoTenants.songThuong, name: 'Khách sạn Sông Thương', sector: 'accommodation' },
  { tenantId: demoTenants.xuongGiang, name: 'Khách sạn Xương Giang', sector: 'accommodation' },
  { tenantId: demoTenants.benhVien, name: 'Bệnh viện Đa khoa Bắc Giang (mẫu)', sector: 'health' },
  { tenantId: demoTenants.nhaXe, name: 'Nhà xe Sông Cầu (mẫu)', sector: 'transport' },
];

export interface DemoAccountSeed {
  username: string;
  displayName: string;
  role: Role;
  tenantId?: string;
  sector?: Sector;
  unitCode?: string;
}

export const demoAccounts: DemoAccountSeed[] = [
  {
    username: 'letan.songthuong',
    displayName: 'Lễ tân Sông Thương',
    role: 'declarant',
    tenantId: demoTenants.songThuong,
  },
  { username: 'chu.songthuong', displayName: 'Chủ khách sạn Sông Thương', role: 'owner', tenantId: demoTenants.songThuong },
  {
    username: 'letan.xuongiang',
    displayName: 'Lễ tân Xương Giang',
    role: 'declarant',
    tenantId: demoTenants.xuongGiang,
  },
  { username: 'tiepdon.benhvien', displayName: 'Tiếp đón bệnh viện', role: 'declarant', tenantId: demoTenants.benhVien },
  { username: 'dieuhanh.nhaxe', displayName: 'Điều hành nhà xe', role: 'declarant', tenantId: demoTenants.nhaXe },
  {
    username: 'so.vhttdl',
    displayName: 'Sở Văn hóa, Thể thao và Du lịch',
    role: 'department',
    sector: 'accommodation',
  },
  { username: 'so.yte', displayName: 'Sở Y tế', role: 'department', sector: 'health' },
  { username: 'so.gtvt', displayName: 'Sở Giao thông vận tải', role: 'department', sector: 'transport' },
  { username: 'congan.tinh', displayName: 'Công an tỉnh (PC06)', role: 'police', unitCode: '24' },
  { username: 'congan.thoxuong', displayName: 'Công an Phường Thọ Xương', role: 'police', unitCode: '07201' },
  { username: 'lanhdao.tinh', displayName: 'Lãnh đạo tỉnh', role: 'leader' },
  { username: 'quantri', displayName: 'Quản trị nền tảng', role: 'administrator' },
];

/** Officials need the one-time code. */
export const needsCode = ({ role }: DemoAccountSeed): boolean => role !== 'declarant' && role !== 'owner';
