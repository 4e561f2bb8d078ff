import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { inflateSync } from 'node:zlib';
import { printPdf } from './print-pdf.js';

/** The streams of a PDF in clear. */
function streamsOf(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)]
    .map(([, body = '']) => {
      try {
        return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    })
    .join('\n');
}

describe('a printed document', () => {
  it('is an A4 PDF with the Vietnamese font inside', async () => {
    const pdf = await printPdf({ content: ['Ấn ửng ễ ợ ặ đ ĐƯỜNG Nguyễn Thị Hạnh Phước'] });
    const text = pdf.toString('latin1');
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text).toContain('BeVietnamPro');
    expect(text).toMatch(/MediaBox \[0 0 595\.28 841\.89\]/);
    // Every letter has a glyph: the table from glyphs back to text knows them, and none is .notdef.
    const streams = streamsOf(pdf);
    for (const letter of 'Ấửễợặđ') {
      const hex = (letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
      expect([letter, streams.includes(`<${hex}>`)]).toEqual([letter, true]);
    }
  });

  it('fetches nothing and reads no file', async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked++;
      response.end();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const picture = createRequire(import.meta.url).resolve(
      '@expo-google-fonts/be-vietnam-pro/font-family.png',
    );
    const { port } = server.address() as AddressInfo;
    try {
      for (const image of [`http://127.0.0.1:${port}/x.png`, `file://${picture}`, picture]) {
        await expect(printPdf({ content: [{ image }] })).rejects.toThrow();
      }
      expect(asked).toBe(0);
    } finally {
      await new Promise((closed) => server.close(closed));
    }
  });
});
