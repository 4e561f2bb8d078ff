import { SaxesParser } from 'saxes';
import { FileRefused } from './file-refused.js';
import { limits } from './limits.js';

/** What a reader of one XML part is told. Names come without their namespace prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Feeds one part to its handler and yields after each piece, so that whoever reads rows can take those that are done.
 * @throws FileRefused `FILE_BROKEN` for what is not well-formed, for a document type and for endless text;
 *   `ZIP_BOMB` for endless tags
 */
export async function* readXml(pieces: AsyncIterable<Buffer>, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let quiet = 0;
  let tags = 0;
  const heard = (): void => {
    quiet = 0;
  };
  // Without a document type there are no entities but XML's five, so nothing can grow here.
  parser.on('doctype', refuse);
  parser.on('error', refuse);
  parser.on('opentag', ({ name, attributes }) => {
    heard();
    if (++tags > limits.tags) throw new FileRefused('ZIP_BOMB');
    handler.open?.(local(name), attributes as Record<string, string>);
  });
  parser.on('closetag', ({ name }) => {
    heard();
    handler.close?.(local(name));
  });
  parser.on('text', (text) => {
    heard();
    handler.text?.(text);
  });
  parser.on('cdata', (text) => {
    heard();
    handler.text?.(text);
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let empty = true;
  for await (const piece of pieces) {
    empty = false;
    quiet += piece.length;
    if (quiet > limits.quietBytes) refuse();
    parser.write(decodeWith(decoder, piece));
    yield;
  }
  // A part that is absent is one that says nothing.
  if (empty) return;
  parser.write(decodeWith(decoder)).close();
  yield;
}

/** Reads a small part to its end. */
export async function readWholeXml(pieces: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  for await (const _ of readXml(pieces, handler));
}

function decodeWith(decoder: TextDecoder, piece?: Buffer): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    return refuse();
  }
}

function refuse(): never {
  throw new FileRefused('FILE_BROKEN');
}
