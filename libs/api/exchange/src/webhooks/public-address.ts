import { BlockList, isIP } from 'node:net';

/** IPv4 that is nobody's on the internet: IANA's special-purpose registry (RFC 6890), multicast and class E. */
const special = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  special.addSubnet(network, bits, 'ipv4');

/** IPv6 that is handed out (RFC 4291): all else, so v4-mapped, NAT64, unique local and link-local, is not. */
const handedOut = new BlockList();
handedOut.addSubnet('2000::', 3, 'ipv6');

/** Within it: Teredo and other special use, documentation, 6to4. */
const specialWithin = new BlockList();
specialWithin.addSubnet('2001::', 23, 'ipv6');
specialWithin.addSubnet('2001:db8::', 32, 'ipv6');
specialWithin.addSubnet('2002::', 16, 'ipv6');
specialWithin.addSubnet('3fff::', 20, 'ipv6');

/** Whether an address may be called: never one of this machine, its network or the provider's. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special.check(address, 'ipv4');
  return family === 6 && handedOut.check(address, 'ipv6') && !specialWithin.check(address, 'ipv6');
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

export const isLoopback = (address: string): boolean =>
  isIP(address) !== 0 && loopback.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');
