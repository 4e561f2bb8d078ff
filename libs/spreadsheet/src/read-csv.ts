import { pipeline, Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { FileRefused } from './file-refused.js';
import { limits } from './limits.js';
import { type SheetCell, type SheetRow, withoutEmptyEnd } from './sheet-row.js';

const pieceBytes = 64 * 1024;
const separators = [',', ';', '\t'] as const;
/** Longest record: a hundred cells as long as Excel allows would be more, and none of ours. */
const recordCharacters = 256 * 1024;

/** Text as UTF-8, with or without its mark, or refused: a guess at another code page would spoil names. */
function* decoded(file: Buffer): Generator<string> {
  if (file.includes(0)) throw new FileRefused(isUtf16(file) ? 'ENCODING' : 'FILE_TYPE');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < file.length; at += pieceBytes)
      yield decoder.decode(file.subarray(at, at + pieceBytes), { stream: true });
    yield decoder.decode();
  } catch {
    throw new FileRefused('ENCODING');
  }
}

const isUtf16 = (file: Buffer): boolean =>
  file.length >= 2 && [0xfeff, 0xfffe].includes(file.readUInt16BE(0));

/** Comma, semicolon or tab: the one met most outside quotes in the first lines. Excel may name it itself, `sep=;`. */
export function separatorOf(start: string): { separator: string; named: boolean } {
  const named = /^sep=([,;\t])\r?\n/.exec(start)?.[1];
  if (named) return { separator: named, named: true };
  const plain = start.replace(/"[^"]*"?/g, '');
  const lines = plain.split(/\r?\n|\r/, 5);
  const count = (separator: string): number =>
    Math.max(...lines.map((line) => line.split(separator).length - 1));
  const [separator = ','] = [...separators].sort((a, b) => count(b) - count(a));
  return { separator, named: false };
}

/** Excel opens a text that begins so as a formula; `="0123"` is how others keep it from eating a zero. */
function cellOf(raw: string): SheetCell | undefined {
  const kept = /^="([^"]*)"$/.exec(raw)?.[1];
  const text = (kept ?? raw).trim().slice(0, limits.cellCharacters);
  if (text === '') return undefined;
  return kept === undefined && /^=./.test(text) ? { text, formula: true } : { text };
}

/** @throws FileRefused `ENCODING`, `FILE_TYPE`, `FILE_BROKEN` */
export async function* readCsv(file: Buffer): AsyncGenerator<SheetRow> {
  const start = decoded(file).next().value ?? '';
  const { separator, named } = separatorOf(start.replace(/^\uFEFF/, ''));
  const parser = parse({
    bom: true,
    delimiter: separator,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: recordCharacters,
    // White space before a quote; a tab that separates is none.
    ltrim: separator !== '\t',
  });
  // What goes wrong with the text ends the parser, which throws it on to whoever reads.
  pipeline(Readable.from(decoded(file), { objectMode: false }), parser, () => undefined);
  let row = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row++;
      if (named && row === 1) continue;
      yield { row, cells: withoutEmptyEnd(record.map(cellOf)) };
    }
  } catch (error) {
    if ((error as CsvError).code?.startsWith('CSV_')) throw new FileRefused('FILE_BROKEN');
    throw error;
  }
}
