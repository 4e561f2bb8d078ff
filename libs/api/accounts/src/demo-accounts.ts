import type { Role, Sector } from '@luutru/domain';

/** Password of every demo account; no secret, it is printed in the manual. */
export const demoPassword = 'Luutru@Demo2026';

/** Secret of the officials' one-time codes: base32, SHA-1, 6 digits, 30 s. */
export const demoTotpSecret = 'JBSWY3DPEHPK3PXP';

/** Ids of the demo tenants: fixed, so that their facilities can be made apart from them. UUIDv7 of 2026-11-01. */
export const demoTenants = {
  songThuong: '01a19467-e800-7000-8000-000000000001',
  xuongGiang: '01a19467-e800-7000-8000-000000000002',
  benhVien: '01a19467-e800-7000-8000-000000000003',
  nhaXe: '01a19467-e800-7000-8000-000000000004',
} as const;
type DemoTenant = keyof typeof demoTenants;

export const demoTenantNames: Readonly<Record<DemoTenant, { name: string; sector: Sector }>> = {
  songThuong: { name: 'Khách sạn Sông Thương', sector: 'accommodation' },
  xuongGiang: { name: 'Khách sạn Xương Giang', sector: 'accommodation' },
  benhVien: { name: 'Bệnh viện Đa khoa Bắc Giang (mẫu)', sector: 'health' },
  nhaXe: { name: 'Nhà xe Sông Cầu (mẫu)', sector: 'transport' },
};

/** An account of the demo. Its people are invented. */
export interface DemoUser {
  id: string;
  username: string;
  displayName: string;
  role: Role;
  tenant?: DemoTenant;
  sector?: Sector;
  unitCode?: string;
}

const idPrefix = '01a19467-e800-7000-8000-00000000';
const idOf = (number: number): string => `${idPrefix}${(0x1000 + number).toString(16)}`;

/** In the order in which a visitor is shown them. */
export const demoUsers: readonly DemoUser[] = [
  {
    id: idOf(1),
    username: 'letan.songthuong',
    displayName: 'Nguyễn Thị Lan (lễ tân)',
    role: 'declarant',
    tenant: 'songThuong',
  },
  {
    id: idOf(2),
    username: 'chu.songthuong',
    displayName: 'Trần Văn Thương (chủ khách sạn)',
    role: 'owner',
    tenant: 'songThuong',
  },
  {
    id: idOf(3),
    username: 'letan.xuongiang',
    displayName: 'Lê Thị Mai (lễ tân)',
    role: 'declarant',
    tenant: 'xuongGiang',
  },
  {
    id: idOf(4),
    username: 'tiepdon.benhvien',
    displayName: 'Phạm Thu Hà (tiếp đón nội trú)',
    role: 'declarant',
    tenant: 'benhVien',
  },
  {
    id: idOf(5),
    username: 'dieuhanh.nhaxe',
    displayName: 'Hoàng Văn Bình (điều hành)',
    role: 'declarant',
    tenant: 'nhaXe',
  },
  {
    id: idOf(6),
    username: 'so.vhttdl',
    displayName: 'Vũ Minh Châu (Sở Văn hóa, Thể thao và Du lịch)',
    role: 'department',
    sector: 'accommodation',
  },
  {
    id: idOf(7),
    username: 'so.yte',
    displayName: 'Đặng Quốc Khánh (Sở Y tế)',
    role: 'department',
    sector: 'health',
  },
  {
    id: idOf(8),
    username: 'so.gtvt',
    displayName: 'Bùi Thanh Tùng (Sở Giao thông vận tải)',
    role: 'department',
    sector: 'transport',
  },
  {
    id: idOf(9),
    username: 'congan.tinh',
    displayName: 'Ngô Đức Thắng (Công an tỉnh, PC06)',
    role: 'police',
    unitCode: '24',
  },
  {
    id: idOf(10),
    username: 'congan.thoxuong',
    displayName: 'Dương Văn Sơn (Công an phường Thọ Xương)',
    role: 'police',
    unitCode: '07201',
  },
  { id: idOf(11), username: 'lanhdao.tinh', displayName: 'Đỗ Hồng Quang (lãnh đạo tỉnh)', role: 'leader' },
  {
    id: idOf(12),
    username: 'quantri',
    displayName: 'Phan Anh Tuấn (quản trị hệ thống)',
    role: 'administrator',
  },
  {
    // What one officer proposes another one approves.
    id: idOf(13),
    username: 'congan.tinh2',
    displayName: 'Lương Thị Hạnh (Công an tỉnh, PC06)',
    role: 'police',
    unitCode: '24',
  },
];

const ids = new Set(demoUsers.map(({ id }) => id));

export const isDemoAccount = (accountId: string): boolean => ids.has(accountId);
