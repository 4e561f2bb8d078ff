import wasmPath from 'zxing-wasm/reader/zxing_reader.wasm';

import type { DecodeRequest, DecodeResponse } from './decode-messages';
import { TrustedWorker as Worker } from './trusted-worker';

/** Reads QR codes in a worker, so that a blurred frame never holds up the page. */
export class Decoder {
  private readonly worker = new Worker(new URL('./decode.worker', import.meta.url), { type: 'module' });
  private readonly waiting = new Map<number, (texts: readonly string[]) => void>();
  private lastId = 0;

  constructor() {
    this.worker.addEventListener('message', ({ data }: MessageEvent<DecodeResponse>) => {
      this.waiting.get(data.id)?.(data.texts);
      this.waiting.delete(data.id);
    });
    this.send({ kind: 'prepare', wasmUrl: new URL(wasmPath, `${location.origin}/`).href });
  }

  decode(image: ImageData): Promise<readonly string[]> {
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.send({ kind: 'decode', id, image });
    });
  }

  close(): void {
    this.worker.terminate();
    this.waiting.clear();
  }

  private send(request: DecodeRequest): void {
    this.worker.postMessage(request);
  }
}
