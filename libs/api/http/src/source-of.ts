/**
 * What one source of requests is counted by: an IPv4 address, or the first 64 bits of an IPv6 address, for a single
 * household has all the rest of them.
 */
export function sourceOf(address: string): string {
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  const [left = '', right] = address.split('::');
  const before = left === '' ? [] : left.split(':');
  const after = right === undefined || right === '' ? [] : right.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  const groups = right === undefined ? before : [...before, ...zeros, ...after];
  return groups.slice(0, 4).join(':').toLowerCase();
}
