import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findSecrets, scanLogs } from './scan-logs.ts';

const name = { what: 'name', text: 'Đỗ Thị Ánh' };
const number = { what: 'number', text: '024088000011' };
const token = { what: 'token', text: 'eyJhbGciOi.J9.sig' };

describe('the scan of the logs', () => {
  it.each([
    ['a name', '{"msg":"declared Đỗ Thị Ánh"}', ['name']],
    ['a name in capitals', 'ĐỖ THỊ ÁNH', ['name']],
    ['a decomposed name', 'Đỗ Thị Ánh'.normalize('NFD'), ['name']],
    ['the key of a name', 'key (name_key)=(do thi anh)', ['name']],
    ['an escaped name', '"\\u0110\\u1ed7 Th\\u1ecb \\u00c1nh"', ['name']],
    ['a number inside a path', 'GET /persons/024088000011?x', ['number']],
    ['a token', 'authorization: Bearer eyJhbGciOi.J9.sig', ['token']],
    ['several things', 'Đỗ Thị Ánh 024088000011', ['name', 'number']],
    ['part of a name', 'Đỗ Thị', []],
    ['another number', '024088000012', []],
  ])('of %s', (_, text, expected) => {
    expect(findSecrets(text, [name, number, token])).toEqual(expected);
  });

  it('refuses what would be found everywhere', () => {
    expect(() => findSecrets('', [{ what: 'room', text: '301' }])).toThrow('room');
  });

  it('names the file, and takes an empty one for no proof', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'luutru-scan-'));
    const [written, empty] = [join(folder, 'api.log'), join(folder, 'worker.log')];
    await writeFile(written, 'Đỗ Thị Ánh');
    await writeFile(empty, '\n');
    expect(await scanLogs([written], [name, number])).toEqual(['api.log: name']);
    await expect(scanLogs([written, empty], [name])).rejects.toThrow('worker.log is empty');
    await rm(folder, { recursive: true });
  });
});
