import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

/** A picture of a QR, as a phone would take one of a card: PNG bytes. */
export async function qrPhoto(payload: string): Promise<Buffer> {
  const path = fileURLToPath(import.meta.resolve('zxing-wasm/writer/zxing_writer.wasm'));
  const { buffer } = new Uint8Array(await readFile(path));
  await prepareZXingModule({ overrides: { wasmBinary: buffer }, fireImmediately: true });
  const { image, error } = await writeBarcode(payload, { format: 'QRCode', scale: 6 });
  if (!image) throw new Error(error);
  return Buffer.from(await image.arrayBuffer());
}
