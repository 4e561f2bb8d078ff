/**
 * Before `npm start` and `npm test`: installs the exact packages of the lock file when they are not there yet.
 * Runs on whatever Node the machine has, before anything is installed, so it is plain JavaScript without a package
 * and without syntax or functions that an old Node would refuse before this could say so.
 */
import { spawnSync } from 'child_process';
import { createHash } from 'crypto';
import fs from 'fs';
import path from 'path';
import { fileURLToPath } from 'url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.luutru-installed');
const gigabyte = 1024 * 1024 * 1024;

function fail(vietnamese, english) {
  console.error(`${vietnamese} | ${english}`);
  process.exit(1);
}

function isOlder(version, wanted) {
  const have = version.split('.').map(Number);
  return have[0] < wanted[0] || (have[0] === wanted[0] && have[1] < wanted[1]);
}

/** Linux with the GNU C library gets Node 24 and PostgreSQL as packages; others bring their own Node. */
function bringsOwnNode() {
  const header = process.report ? process.report.getReport().header : {};
  const glibc = process.platform === 'linux' && header.glibcVersionRuntime !== undefined;
  return !(glibc && ['x64', 'arm64'].includes(process.arch));
}

function checkNode() {
  const mine = process.versions.node;
  if (isOlder(mine, [20, 0])) {
    fail(`Cần Node 20 trở lên, máy đang có ${mine}`, `Node 20 or newer is needed, this is ${mine}`);
  }
  if (bringsOwnNode() && isOlder(mine, [24, 15])) {
    const system = `${process.platform}-${process.arch}`;
    fail(
      `Trên ${system} cần Node 24.15 trở lên cài sẵn, máy đang có ${mine}`,
      `On ${system} your own Node must be 24.15 or newer, this is ${mine}`,
    );
  }
}

function existingFolder(folder) {
  return fs.existsSync(folder) ? folder : existingFolder(path.dirname(folder));
}

function checkDisk(folder, needed) {
  const { bavail, bsize } = fs.statfsSync(existingFolder(folder));
  const free = bavail * bsize;
  if (free >= needed) return;
  const [have, want] = [free, needed].map((bytes) => (bytes / gigabyte).toFixed(1));
  fail(
    `Không đủ đĩa ở ${folder}: cần ${want} GB, còn ${have} GB`,
    `Too little disk at ${folder}: ${want} GB needed, ${have} GB free`,
  );
}

/** Variables of the outer npm name its own script and settings; only how to reach the registry is passed on. */
function environmentForNpm() {
  const kept =
    /^npm_config_(registry|cache|ca|cafile|cert|key|strict_ssl|proxy|https_proxy|userconfig|globalconfig)$/i;
  const entries = Object.entries(process.env).filter(([name, value]) => {
    if (name === 'NODE_ENV' || name === 'INIT_CWD') return false;
    return !/^npm_/i.test(name) || (kept.test(name) && value !== '');
  });
  const environment = Object.fromEntries(entries);
  // The Node below node_modules is about to be replaced, so it must not be the one that does it.
  const folders = (environment.PATH || '').split(path.delimiter);
  environment.PATH = folders.filter((folder) => !folder.includes('node_modules')).join(path.delimiter);
  return environment;
}

function install(wanted) {
  checkDisk(root, 2 * gigabyte);
  try {
    fs.accessSync(root, fs.constants.W_OK);
  } catch {
    fail(`Không có quyền ghi vào ${root}`, `${root} is not writable for this account`);
  }
  console.log('Đang cài các gói (npm ci), chừng một hai phút … | Installing packages, a minute or two …');
  const begun = Date.now();
  const flags = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status, error } = spawnSync('npm', [...flags, '--loglevel=error'], {
    cwd: root,
    env: environmentForNpm(),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) {
    const reason = error ? error.message : 'npm ci';
    fail(`Cài gói không thành (${reason}); xem lỗi ở trên`, 'Installation failed; the reason is above');
  }
  fs.writeFileSync(stamp, wanted);
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.log(`Đã cài xong sau ${seconds} giây | Installed in ${seconds} s`);
}

checkNode();
checkDisk(path.resolve(root, process.env.DATA_DIR || '.data'), gigabyte / 2);
const lock = fs.readFileSync(path.join(root, 'package-lock.json'));
const digest = createHash('sha256').update(lock).digest('hex');
const wanted = `${digest} ${process.platform}-${process.arch}\n`;
const installed = fs.existsSync(stamp) ? fs.readFileSync(stamp, 'utf8') : '';
if (installed !== wanted) install(wanted);
