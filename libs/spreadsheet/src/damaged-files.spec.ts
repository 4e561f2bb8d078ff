import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { archiveOf, partsOf } from './archive.factory.js';
import { FileRefused } from './file-refused.js';
import { readSheet } from './read-sheet.js';
import { writeWorkbook } from './write-workbook.js';

/** How reading ended: with its last row, or refused; anything else is thrown on and fails the test. */
async function outcomeOf(file: Buffer, name: string): Promise<string> {
  try {
    let rows = 0;
    for await (const _ of readSheet(file, name)) rows++;
    return `${rows} rows`;
  } catch (error) {
    if (error instanceof FileRefused) return error.code;
    throw error;
  }
}

const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
  minLength: 1,
  maxLength: 20,
});
const outcome = /^(\d+ rows|[A-Z_]+)$/;

describe('a damaged file', () => {
  let workbook: Buffer;

  beforeAll(async () => {
    workbook = await archiveOf(
      partsOf('<row><c t="s"><v>0</v></c><c s="1"><v>32217</v></c></row>', {
        'xl/sharedStrings.xml': '<sst><si><t>Mẫu</t></si></sst>',
      }),
    );
  });

  it('is read or refused whichever of its bytes are others', async () => {
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const file = Buffer.from(workbook);
        for (const [at, byte] of changes) file[at % file.length] = byte;
        expect(await outcomeOf(file, 'a.xlsx')).toMatch(outcome);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('is read or refused wherever it is cut off', async () => {
    for (let length = 0; length < workbook.length; length += 7)
      expect(await outcomeOf(workbook.subarray(0, length), 'a.xlsx')).toMatch(outcome);
  });

  it('is read or refused whatever stands in its sheet', async () => {
    const piece = fc.constantFrom(
      '<row>',
      '</row>',
      '<c r="A1"',
      ' t="s">',
      '<v>',
      '9',
      '</v>',
      '</c>',
      '&#x0;',
      '<!--',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        expect(await outcomeOf(await archiveOf(partsOf(pieces.join(''))), 'a.xlsx')).toMatch(outcome);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('is read or refused as a CSV of any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, quoted) => {
        const file = Buffer.concat([Buffer.from(quoted ? '"' : ''), bytes]);
        expect(await outcomeOf(file, 'a.csv')).toMatch(outcome);
      }),
      { numRuns: 1000, seed: 7 },
    );
  });

  it('is none for any text that the writer wrote', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 30 })), async (cells) => {
        const file = await buffer(writeWorkbook([{ name: 'A', rows: [{ cells }] }]));
        expect(await outcomeOf(file, 'a.xlsx')).toMatch(/^[01] rows$/);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
