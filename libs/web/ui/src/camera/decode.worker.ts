import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';

import type { DecodeRequest, DecodeResponse } from './decode-messages';

declare const self: DedicatedWorkerGlobalScope;

const OPTIONS: ReaderOptions = {
  formats: ['QRCode'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: false,
  maxNumberOfSymbols: 4,
};

self.addEventListener('message', ({ data }: MessageEvent<DecodeRequest>) => {
  if (data.kind === 'prepare') {
    prepareZXingModule({ overrides: { locateFile: () => data.wasmUrl }, fireImmediately: true });
    return;
  }
  void decode(data.image).then((texts) => {
    const response: DecodeResponse = { id: data.id, texts };
    self.postMessage(response);
  });
});

async function decode(image: ImageData): Promise<string[]> {
  const found = await readBarcodes(image, OPTIONS);
  return found.filter((code) => code.isValid).map((code) => code.text);
}
