import { createInflateRaw } from 'node:zlib';
import { pipeline, type Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { FileRefused } from './file-refused.js';
import { limits } from './limits.js';

const stored = 0;
const deflated = 8;
const encrypted = 0x1;

/** Parts of a workbook that act, or reach for other files. */
const refusedParts = [
  [/(^|\/)vbaProject[^/]*\.bin$|(^|\/)macrosheets\//i, 'MACRO_REFUSED'],
  [/(^|\/)externalLinks\//i, 'EXTERNAL_LINK_REFUSED'],
] as const;

/** The files of an archive, unpacked one piece after the other within the limits, whatever its directory claims. */
export class Archive {
  private inflated = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly packedBytes: number,
  ) {}

  /** @throws FileRefused `FILE_BROKEN`, `FILE_ENCRYPTED`, `MACRO_REFUSED`, `EXTERNAL_LINK_REFUSED`, `ZIP_BOMB` */
  static async open(file: Buffer): Promise<Archive> {
    const zip = await fromBufferPromise(file, { lazyEntries: true }).catch(broken);
    // An error that comes when nobody waits for an entry must not end the process.
    zip.on('error', () => undefined);
    if (zip.entryCount > limits.entries) throw new FileRefused('ZIP_BOMB');
    return new Archive(zip, await directoryOf(zip), file.length);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The bytes of one file; none when it is absent. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) return;
    const raw = await this.zip.openReadStreamPromise(entry, { decodeFileData: false }).catch(broken);
    try {
      for await (const piece of inflating(entry, raw)) {
        this.count(piece.length);
        yield piece;
      }
    } catch (error) {
      throw error instanceof FileRefused ? error : new FileRefused('FILE_BROKEN');
    }
  }

  private count(bytes: number): void {
    this.inflated += bytes;
    const tooDense = this.inflated > limits.ratioFrom && this.inflated > this.packedBytes * limits.ratio;
    if (this.inflated > limits.inflatedBytes || tooDense) throw new FileRefused('ZIP_BOMB');
  }
}

function inflating(entry: Entry, raw: Readable): AsyncIterable<Buffer> {
  if (entry.compressionMethod === stored) return raw as AsyncIterable<Buffer>;
  const inflate = createInflateRaw();
  // What goes wrong with the one ends the other, which throws it on to whoever reads.
  pipeline(raw, inflate, () => undefined);
  return inflate as AsyncIterable<Buffer>;
}

async function directoryOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let announced = 0;
  try {
    for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) {
      const { fileName, compressionMethod, generalPurposeBitFlag, uncompressedSize } = entry;
      const refused = refusedParts.find(([part]) => part.test(fileName));
      if (refused) throw new FileRefused(refused[1]);
      if (generalPurposeBitFlag & encrypted) throw new FileRefused('FILE_ENCRYPTED');
      if (![stored, deflated].includes(compressionMethod)) throw new FileRefused('FILE_BROKEN');
      // Two files of one name are read differently by different programs.
      if (entries.has(fileName)) throw new FileRefused('FILE_BROKEN');
      announced += uncompressedSize;
      entries.set(fileName, entry);
    }
  } catch (error) {
    return broken(error);
  }
  if (announced > limits.inflatedBytes) throw new FileRefused('ZIP_BOMB');
  return entries;
}

function nextEntry(zip: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    const settle = (settled: () => void): void => {
      zip.off('entry', found).off('end', ended).off('error', failed);
      settled();
    };
    const found = (entry: Entry): void => settle(() => resolve(entry));
    const ended = (): void => settle(() => resolve(undefined));
    const failed = (error: Error): void => settle(() => reject(error));
    zip.on('entry', found).on('end', ended).on('error', failed);
    zip.readEntry();
  });
}

function broken(error: unknown): never {
  throw error instanceof FileRefused ? error : new FileRefused('FILE_BROKEN');
}
