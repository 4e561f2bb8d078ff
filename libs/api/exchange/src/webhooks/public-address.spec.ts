import { isPublicAddress } from './public-address.js';
import { webhookUrl } from './webhook-url.js';

describe('addresses that a webhook may have', () => {
  it.each(['1.1.1.1', '113.160.0.1', '172.32.0.1', '100.128.0.1', '2400:cb00::1', '2001:4860:4860::8888'])(
    '%s is public',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '100.127.255.254',
    '127.0.0.1',
    '127.8.9.10',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::a00:1',
    '64:ff9b:1::1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:a00:1::1',
    'example.vn',
    '',
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each([
    'http://pms.example.vn/x',
    'ftp://pms.example.vn/x',
    'https://user:pass@pms.example.vn/',
    'https://pms.example.vn/#part',
    'https://localhost/x',
    'https://pms.localhost/x',
    'https://intranet/x',
    'https://printer.local/x',
    'https://127.0.0.1/x',
    'https://2130706433/x',
    'https://0x7f.1/x',
    'https://[::1]/x',
    'https://[::ffff:127.0.0.1]/x',
    'pms.example.vn',
    '',
  ])('%s is no webhook', (text) => expect(webhookUrl(text, { allowLoopback: false })).toBeUndefined());

  it('are https, and of this machine only where that is allowed', () => {
    expect(webhookUrl('https://pms.example.vn/x?y=1', { allowLoopback: false })?.host).toBe('pms.example.vn');
    expect(webhookUrl('http://127.0.0.1:9/x', { allowLoopback: true })?.port).toBe('9');
    expect(webhookUrl('http://10.0.0.1/x', { allowLoopback: true })).toBeUndefined();
  });
});
