import { styleText } from 'node:util';
import { say } from './say.ts';
import type { Settings } from './settings.ts';

/** Password of every demo account, and the TOTP secret of those that need a one-time code. */
const password = 'Luutru@Demo2026';
const totpSecret = 'JBSWY3DPEHPK3PXP';

const accounts: [username: string, who: string, code: boolean][] = [
  ['letan.songthuong', 'lễ tân, Khách sạn Sông Thương | receptionist', false],
  ['chu.songthuong', 'chủ khách sạn | owner of the same hotel', false],
  ['letan.xuongiang', 'lễ tân khách sạn khác | receptionist elsewhere', false],
  ['tiepdon.benhvien', 'tiếp đón, bệnh viện | hospital admission desk', false],
  ['dieuhanh.nhaxe', 'điều hành, nhà xe | coach dispatcher', false],
  ['so.vhttdl', 'Sở Văn hóa, Thể thao và Du lịch | Culture', true],
  ['so.yte', 'Sở Y tế | Health', true],
  ['so.gtvt', 'Sở Giao thông vận tải | Transport', true],
  ['congan.tinh', 'Công an tỉnh (PC06) | provincial police', true],
  ['congan.thoxuong', 'Công an phường Thọ Xương | ward police', true],
  ['lanhdao.tinh', 'lãnh đạo tỉnh | provincial leader', true],
  ['quantri', 'quản trị hệ thống | platform administrator', true],
];

/** Where everything is, and who may sign in. */
export function welcome(settings: Settings, logs: string, seconds: number): void {
  const address = `http://localhost:${settings.port}`;
  say(`\nLưu Trú: ${styleText(['bold', 'underline'], address)}   (${seconds.toFixed(1)} s)\n`);
  if (settings.demo) {
    for (const [username, who, code] of accounts) {
      say(`  ${username.padEnd(18)} ${who.padEnd(52)} ${code ? 'OTP' : ''}`.trimEnd());
    }
    say(`\n  mật khẩu | password  ${password}`);
    say(`  OTP (TOTP)           ${totpSecret}`);
  }
  say(`  API                  ${address}/api/docs`);
  say(`  dữ liệu | data       ${settings.dataDir}`);
  say(`  nhật ký | logs       ${logs}`);
  say('  dừng | stop          Ctrl-C\n');
}
