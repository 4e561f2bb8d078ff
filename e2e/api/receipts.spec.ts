import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReceiptKeySet, SignedReceipt, StayResponse } from '@luutru/contracts';
import { ReceiptKeys } from '@luutru/vault';
import { verifyReceipt } from '../../apps/receipt-verifier/verify-receipt.mjs';
import { declaration } from '../support/declaration.factory.ts';
import { startTestApi, type TestApi } from '../support/test-api.ts';

const verifier = join(import.meta.dirname, '../../apps/receipt-verifier/verify-receipt.mjs');
const trials = 10_000;

describe('receipts', () => {
  let api: TestApi;
  let desk: string;
  let stay: StayResponse;
  let receipt: SignedReceipt;
  let keys: ReceiptKeySet;

  beforeAll(async () => {
    api = await startTestApi();
    desk = await api.signIn('letan.songthuong');
    stay = (await api.send('post', '/stays', desk).send(declaration())).body as StayResponse;
    receipt = (await api.send('get', `/stays/${stay.id}/receipt`, desk)).body as SignedReceipt;
    keys = (await api.send('get', '/receipts/keys')).body as ReceiptKeySet;
  });

  afterAll(() => api.close());

  it('say what was declared, and are checked with the public key alone', () => {
    expect(verifyReceipt(receipt.jws, keys)).toEqual(receipt.content);
    expect(receipt.content).toMatchObject({
      number: stay.receipt.number,
      version: 1,
      facilityName: 'Khách sạn Sông Thương',
      guestName: 'Nguyễn Văn Mẫu',
      documentTail: '011',
      declaredAt: stay.declaredAt,
      late: stay.late,
    });
    expect(JSON.stringify(receipt.content)).not.toContain('024088000011');
  });

  it('are the same whenever they are asked for', async () => {
    const again = await api.send('get', `/stays/${stay.id}/receipt`, desk);
    expect(again.body).toEqual(receipt);
  });

  it(`fail with any single letter changed, in ${trials} trials`, () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.= ';
    let passed = 0;
    for (let trial = 0; trial < trials; trial++) {
      const at = (trial * 7919) % receipt.jws.length;
      const letter = letters[(trial * 104_729) % letters.length] ?? 'A';
      if (receipt.jws[at] === letter) continue;
      const changed = `${receipt.jws.slice(0, at)}${letter}${receipt.jws.slice(at + 1)}`;
      try {
        verifyReceipt(changed, keys);
        passed++;
      } catch {
        // As it should be.
      }
    }
    expect(passed).toBe(0);
  });

  it('are checked by a program that knows nothing of us, without a network', () => {
    const folder = mkdtempSync(join(tmpdir(), 'luutru-receipt-'));
    const file = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const keyFile = file('keys.json', JSON.stringify(keys));
    const good = file('good.txt', receipt.jws);
    const json = file('good.json', JSON.stringify(receipt));
    const bad = file('bad.txt', receipt.jws.replace('e', 'f'));
    expect(
      execFileSync(process.execPath, [verifier, '--keys', keyFile, good, json], { encoding: 'utf8' }),
    ).toMatch(/good\.txt: genuine .*good\.json: genuine/s);
    const { status, stdout } = spawnSync(process.execPath, [verifier, '--keys', keyFile, bad], {
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([1, expect.stringContaining('NOT genuine')]);
  });

  it('stay valid when another key signs', () => {
    const folder = mkdtempSync(join(tmpdir(), 'luutru-keys-'));
    ReceiptKeys.create(folder);
    const before = ReceiptKeys.load(folder).sign(receipt.content);
    expect(ReceiptKeys.rotate(folder)).toBe('r2');
    const rotated = ReceiptKeys.load(folder);
    const after = rotated.sign(receipt.content);
    expect(after).not.toBe(before);
    for (const jws of [before, after])
      expect(verifyReceipt(jws, { keys: [...rotated.publicKeys] })).toEqual(receipt.content);
    expect(() => verifyReceipt(before, keys)).toThrow();
  });

  it('print on A5', async () => {
    const pdf = await api
      .send('get', `/stays/${stay.id}/receipt`, desk)
      .set('Accept', 'application/pdf')
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect((pdf.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('are known to anybody by their number, without a word about the guest', async () => {
    const { body, status } = await api.send('get', `/receipts/${stay.receipt.number}/verify`);
    expect([status, body]).toEqual([
      200,
      { genuine: true, facilityName: 'Khách sạn Sông Thương', declaredAt: stay.declaredAt, late: stay.late },
    ]);
    const never = `${stay.receipt.number.slice(0, -1)}${stay.receipt.number.endsWith('0') ? '1' : '0'}`;
    for (const number of [never, 'LT0', 'x', `LT${'7'.repeat(26)}`, `LT${'Z'.repeat(26)}`])
      await api.send('get', `/receipts/${number}/verify`).expect(404);
  });

  it('are given to nobody of another tenant, and to the police of the unit', async () => {
    const [rival, police] = await Promise.all([api.signIn('letan.xuongiang'), api.signIn('congan.thoxuong')]);
    await api.send('get', `/stays/${stay.id}/receipt`, rival).expect(404);
    expect((await api.send('get', `/stays/${stay.id}/receipt`, police)).body).toEqual(receipt);
  });
});
