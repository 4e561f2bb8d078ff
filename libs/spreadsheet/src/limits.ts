/** What a spreadsheet may hold. A small file can unpack to any size, so each is kept while reading. */
export const limits = {
  /** Bytes of the file itself. */
  fileBytes: 10 * 1024 * 1024,
  /** Files inside the archive. */
  entries: 200,
  /** Bytes of everything that is unpacked. */
  inflatedBytes: 200 * 1024 * 1024,
  /** Bytes unpacked for each byte packed, asked once `ratioFrom` bytes have come. */
  ratio: 200,
  ratioFrom: 1024 * 1024,
  /** Rows with something in them below the headings. */
  rows: 20_000,
  columns: 100,
  /** Rows of any kind: programs write thousands of empty ones for their colours. */
  emptyRows: 200_000,
  /** Tags of one part; a sheet that is full to its last cell has six million. */
  tags: 8_000_000,
  /** Characters kept of one cell; every field is shorter. */
  cellCharacters: 1000,
  sharedStrings: 500_000,
  sharedCharacters: 16 * 1024 * 1024,
  /** Bytes of XML without a tag: longer than any text that Excel writes. */
  quietBytes: 1024 * 1024,
} as const;
